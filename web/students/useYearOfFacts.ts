import { useSchoolYear } from "../app/useSchoolYear.ts";

/** Of which school year a student's page tells: a past one as it ended, the running one with everything that came before it. */
export function useYearOfFacts(): { schoolYearId: string | undefined; when: "past" | "now" } {
  const { year, past } = useSchoolYear();
  return past ? { schoolYearId: year?.id, when: "past" } : { schoolYearId: undefined, when: "now" };
}
