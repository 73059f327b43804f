import { createContext, useContext, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { usePerson } from "./Session.tsx";
import { useText } from "./Text.tsx";
import { useSchoolYear } from "./useSchoolYear.ts";

interface Shown {
  school: string | null;
  /** Its name, when it is not the running one. */
  pastYear: string | null;
}

const ShownContext = createContext<Shown>({ school: null, pastYear: null });

/** Of which school and year all below is. */
export function Origin({ children }: { children: ReactNode }): ReactNode {
  const { school } = usePerson();
  const { year, past } = useSchoolYear();
  return (
    <ShownContext value={{ school: school?.name ?? null, pastYear: past && year ? year.name : null }}>
      {children}
    </ShownContext>
  );
}

/** What a sheet or a picture says of itself once it has left the screen: whose, of which day, of which year when that is over. */
export function useOrigin(): string[] {
  const { school, pastYear } = useContext(ShownContext);
  const text = useText();
  const intl = useIntl();
  const day = intl.formatDate(new Date(), { day: "numeric", month: "long", year: "numeric" });
  return [school, text("print.on", { day }), pastYear && text("class.ofYear", { year: pastYear })].filter(
    (words) => words !== null,
  );
}
