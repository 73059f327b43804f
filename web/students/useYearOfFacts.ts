import { useSchoolYear } from "../app/useSchoolYear.ts";

/** Of which year a student's page tells: a past one tells of itself alone, the running one of everything that came before it too. */
export function useYearOfFacts(): { schoolYearId: string | undefined; when: "past" | "now" } {
  const { year, past } = useSchoolYear();
  return past ? { schoolYearId: year?.id, when: "past" } : { schoolYearId: undefined, when: "now" };
}
