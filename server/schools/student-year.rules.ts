/** The key of what is asked about a student as of a school year; of no year: as of now. */
export function studentYearKey(studentId: string, schoolYearId: string | null): string {
  return schoolYearId === null ? studentId : `${studentId} ${schoolYearId}`;
}

/** The same, taken apart: two columns for a statement. */
export function studentYears(keys: readonly string[]): { studentIds: string[]; schoolYearIds: (string | null)[] } {
  const parts = keys.map((key) => key.split(" "));
  return { studentIds: parts.map(([id]) => id!), schoolYearIds: parts.map(([, year]) => year ?? null) };
}
