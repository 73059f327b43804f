import { normaliseClass, normaliseName } from "./name.rules.ts";

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

/** Lines that say again what a line before them said: the same name, class and birth date, and no INE to tell two people apart. */
export function linesListedTwice(
  students: readonly {
    line: number;
    ine: string | null;
    lastName: string;
    firstName: string;
    birthDate: string | null;
    className: string | null;
  }[],
): Set<number> {
  const seen = new Set<string>();
  const again = new Set<number>();
  for (const { line, ine, lastName, firstName, birthDate, className } of students) {
    if (ine !== null || birthDate === null || className === null) continue;
    const key = [normaliseName(lastName), normaliseName(firstName), birthDate, normaliseClass(className)].join("|");
    if (seen.has(key)) again.add(line);
    seen.add(key);
  }
  return again;
}

/** A list of the next year is not expected earlier. */
const NEXT_YEAR_FROM = "05-01";

/** A day of each school year that a list may be of: the running one and, from May on, the next. */
export function daysOfYearsToOffer(today: string, runningYear: { startsOn: string; endsOn: string }): string[] {
  const spring = `${runningYear.endsOn.slice(0, 4)}-${NEXT_YEAR_FROM}`;
  const next = `${Number(runningYear.startsOn.slice(0, 4)) + 1}${runningYear.startsOn.slice(4)}`;
  return today >= spring ? [runningYear.startsOn, next] : [runningYear.startsOn];
}
