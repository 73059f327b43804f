/** More than one in five gone is rarely a fact and often a wrong file. */
export const MOST_DEPARTURES = 0.2;

export function tooManyDepartures(missing: number, enrolled: number): boolean {
  return enrolled > 0 && missing / enrolled > MOST_DEPARTURES;
}

/** National identifiers that a file gives to two students or more. */
export function inesGivenTwice(students: readonly { ine: string | null }[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { ine } of students) {
    if (ine === null) continue;
    if (seen.has(ine)) twice.add(ine);
    seen.add(ine);
  }
  return twice;
}
