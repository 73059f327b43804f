import { useLocation, useSearchParams } from "react-router";
import { usePerson, type Person } from "./Session.tsx";

export type SchoolYear = NonNullable<Person["school"]>["years"][number];

export const YEAR_PARAMETER = "annee";

export interface ShownYear {
  /** The year that the screen shows; null before the school has any. */
  year: SchoolYear | null;
  /** Another year than the running one was asked for. */
  past: boolean;
  /** The end of an address that keeps the year: "" or "?annee=2025-2026". */
  search: string;
}

/** The school year stands in the address; without one it is the running year. */
export function useSchoolYear(): ShownYear {
  const [parameters] = useSearchParams();
  const { school } = usePerson();
  const years = school?.years ?? [];
  const current = years.find(({ isCurrent }) => isCurrent) ?? null;
  const asked = years.find(({ name }) => name === parameters.get(YEAR_PARAMETER));
  const past = asked !== undefined && !asked.isCurrent;
  return {
    year: asked ?? current,
    past,
    search: past ? `?${new URLSearchParams({ [YEAR_PARAMETER]: asked.name }).toString()}` : "",
  };
}

/** The end of this address in another year: what it says besides stays, and the running year is not written. */
export function useSearchInYear(): (year: Pick<SchoolYear, "name" | "isCurrent">) => string {
  const [parameters] = useSearchParams();
  return ({ name, isCurrent }) => {
    const there = new URLSearchParams(parameters);
    if (isCurrent) there.delete(YEAR_PARAMETER);
    else there.set(YEAR_PARAMETER, name);
    return there.toString();
  };
}

/** The lists that exist for every year; what a screen shows leads back to its own. */
const LISTS = ["/campagnes/toutes", "/campagnes/archivees", "/campagnes", "/eleves", "/classes"];

/** The list of another year that comes nearest to where one is. */
export function useListOfYear(): string {
  const { pathname } = useLocation();
  const here = LISTS.find((list) => list === pathname);
  return here ?? LISTS.find((list) => pathname.startsWith(`${list}/`)) ?? "/classes";
}
