import type { ReactNode } from "react";
import { FormattedList, useIntl } from "react-intl";
import { useText } from "../app/Text.tsx";
import type { Taught } from "./account.ts";

/** « 6A (PP), 6B (remplacement, du 2 nov. au 18 déc.) »; a dash for none. */
export function TaughtNames({ teachings }: { teachings: readonly Taught[] }): ReactNode {
  const text = useText();
  const intl = useIntl();
  if (teachings.length === 0) return "—";
  const day = (value: string | null): string =>
    value === null ? "" : intl.formatDate(value, { day: "numeric", month: "short", timeZone: "UTC" });
  const names = teachings.map(({ schoolClass, homeroom, startsOn, endsOn }) => {
    const name = homeroom ? text("staff.homeroomOf", { name: schoolClass.name }) : schoolClass.name;
    if (startsOn === null && endsOn === null) return name;
    const which = startsOn === null ? "UNTIL" : endsOn === null ? "FROM" : "BOTH";
    return text("staff.replacementOf", { name, which, from: day(startsOn), until: day(endsOn) });
  });
  return <FormattedList type="unit" value={names} />;
}
