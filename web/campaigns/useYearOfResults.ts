import { useSchoolYear } from "../app/useSchoolYear.ts";

/** The past year whose results are asked for; undefined for each student's latest. */
export function useYearOfResults(): string | undefined {
  const { year, past } = useSchoolYear();
  return past ? year?.id : undefined;
}
