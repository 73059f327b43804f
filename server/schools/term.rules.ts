import { addDays } from "./school-year.rules.ts";

export type TermKind = "TRIMESTER" | "SEMESTER";

/** How many terms make a year of that kind. */
export const TERMS_A_YEAR: Readonly<Record<TermKind, number>> = { TRIMESTER: 3, SEMESTER: 2 };

export interface Days {
  /** Days, both included. */
  startsOn: string;
  endsOn: string;
}

/** A term as it is asked for by its last day; the last term ends with the school year. */
export function termsEnding(endsOn: readonly string[], year: Days): Days[] {
  const starts = [year.startsOn, ...endsOn.map((day) => addDays(day, 1))];
  return starts.map((startsOn, index) => ({ startsOn, endsOn: endsOn[index] ?? year.endsOn }));
}

export type WrongTerms = "TERM_COUNT" | "TERM_OUTSIDE_YEAR" | "TERMS_NOT_IN_ORDER";

/** Why days cannot be the last ones of terms of that year, or null. */
export function whyNotTerms(kind: TermKind, endsOn: readonly string[], year: Days): WrongTerms | null {
  if (endsOn.length !== TERMS_A_YEAR[kind] - 1) return "TERM_COUNT";
  if (endsOn.some((day) => day < year.startsOn || day >= year.endsOn)) return "TERM_OUTSIDE_YEAR";
  return termsEnding(endsOn, year).every((term) => term.startsOn < term.endsOn) ? null : "TERMS_NOT_IN_ORDER";
}

/** A council is held from the first day of its term on, and may follow its end: the last day is the year's. */
export function mayHoldCouncil(heldOn: string, term: Days, year: Days): boolean {
  return heldOn >= term.startsOn && heldOn <= year.endsOn;
}

/** The days that can be set: the last term ends with the year. */
export function endsOf(terms: readonly { endsOn: string }[]): string[] {
  return terms.slice(0, -1).map(({ endsOn }) => endsOn);
}
