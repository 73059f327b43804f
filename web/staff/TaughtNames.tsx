import type { ReactNode } from "react";
import { FormattedList } from "react-intl";
import { useText } from "../app/Text.tsx";
import type { Taught } from "./account.ts";

/** « 6A (PP), 6B »; a dash for none. */
export function TaughtNames({ teachings }: { teachings: readonly Taught[] }): ReactNode {
  const text = useText();
  if (teachings.length === 0) return "—";
  const names = teachings.map(({ schoolClass, homeroom }) =>
    homeroom ? text("staff.homeroomOf", { name: schoolClass.name }) : schoolClass.name,
  );
  return <FormattedList type="unit" value={names} />;
}
