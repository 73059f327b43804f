import { addDays } from "../schools/school-year.rules.ts";

export type MilestoneKind = "YEAR_START" | "TERM_END" | "COUNCIL" | "TODAY" | "YEAR_END";

/** A term as it closes: with the council of the class where one is set, else on its own last day. */
export interface ClosingTerm {
  endsOn: string;
  heldOn: string | null;
}

export interface Milestone<Term> {
  kind: MilestoneKind;
  day: string;
  /** The term that it closes; null at the two ends. */
  term: Term | null;
  /** What is dated until then counts; YYYY-MM-DD, included. */
  upTo: string;
}

/**
 * The days at which a class is looked at, oldest first: the start of the year, the close of each term that is over, today. A year
 * that is over ends with its last day, one that has not begun with its first.
 */
export function milestonesOf<Term extends ClosingTerm>(
  { startsOn, endsOn, terms }: { startsOn: string; endsOn: string; terms: readonly Term[] },
  today: string,
): Milestone<Term>[] {
  const last = today > endsOn ? endsOn : today < startsOn ? startsOn : today;
  const closes = terms
    .map((term) => ({
      kind: term.heldOn === null ? ("TERM_END" as const) : ("COUNCIL" as const),
      day: term.heldOn ?? term.endsOn,
      term,
    }))
    .filter(({ day }) => day >= startsOn && day < last)
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((close) => ({ ...close, upTo: close.day }));
  return [
    { kind: "YEAR_START", day: startsOn, term: null, upTo: addDays(startsOn, -1) },
    ...closes,
    { kind: today > endsOn ? "YEAR_END" : "TODAY", day: last, term: null, upTo: endsOn },
  ];
}

/** The milestone of that day, else the last one that is over; of a year that is over, its start, for that tells the whole year. */
export function comparedWith<Term>(milestones: readonly Milestone<Term>[], day: string | null): Milestone<Term> {
  const past = milestones.slice(0, -1);
  const usual = milestones.at(-1)!.kind === "YEAR_END" ? past[0] : past.at(-1);
  return (past.find((one) => one.day === day) ?? usual)!;
}
