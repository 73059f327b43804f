import { useSchoolYear } from "../app/useSchoolYear.ts";

/** The school year whose results are shown; undefined before the school has any. */
export function useYearOfResults(): string | undefined {
  const { year } = useSchoolYear();
  return year?.id;
}
