import { mergeAttempts } from "../participations/attempt.rules.ts";
import type { Attempt, AttemptFact } from "../participations/attempt.rules.ts";

export type LineOutcome = "CREATED" | "UPDATED" | "UNCHANGED";

export interface JudgedLine {
  fact: AttemptFact;
  /** Null for a line that is looked at for the first time. */
  outcome: LineOutcome | null;
  counts: boolean;
}

/**
 * What each new line of ONE student in ONE campaign brought, in the order in which the lines came: an attempt, more of an
 * attempt, or nothing (such a line does not count, so that undoing the import that said it first takes the fact away).
 */
export function outcomesOf<Line extends JudgedLine>(lines: readonly Line[]): (Line & { outcome: LineOutcome })[] {
  const known = lines.filter(({ outcome }) => outcome !== null).map(({ fact }) => fact);
  let before = mergeAttempts(known);
  return lines
    .filter(({ outcome }) => outcome === null)
    .map((line) => {
      const after = mergeAttempts([...known, line.fact]);
      const outcome = difference(before, after);
      const counts = outcome !== "UNCHANGED" || seenLater(before, after);
      if (counts) known.push(line.fact);
      before = after;
      return { ...line, outcome, counts };
    });
}

function difference(before: readonly Attempt[], after: readonly Attempt[]): LineOutcome {
  if (after.length > before.length) return "CREATED";
  return text(before) === text(after) ? "UNCHANGED" : "UPDATED";
}

/** A newer file that still sees an attempt open: nothing new to show, but it tells that it was not sent meanwhile. */
function seenLater(before: readonly Attempt[], after: readonly Attempt[]): boolean {
  const open = (attempts: readonly Attempt[]): string | null | undefined =>
    attempts.find(({ key }) => key === "OPEN")?.fileAsOf;
  return open(before) !== open(after);
}

function text(attempts: readonly Attempt[]): string {
  return JSON.stringify(attempts.map(({ fileAsOf: _fileAsOf, ...shown }) => shown));
}
