import { shownResult } from "./attempt.rules.ts";
import type { AttemptFact, ShownResult } from "./attempt.rules.ts";

export interface Standing extends Pick<ShownResult, "retrying" | "attemptCount" | "evolution"> {
  /** The result of its school year. */
  isShown: boolean;
}

type Judged = Pick<AttemptFact, "status"> & Partial<AttemptFact>;

/**
 * How each attempt of ONE student in ONE campaign stands, oldest first, with the school year of each: a campaign whose code serves
 * again every year starts afresh, but progress since last year is progress.
 */
export function shownByYear(attempts: readonly Judged[], years: readonly (string | null)[]): Standing[] {
  const places = Map.groupBy(attempts.keys(), (place) => years[place] ?? null);
  return attempts.map((_attempt, place) => {
    const same = places.get(years[place] ?? null)!;
    const { shown, retrying, attemptCount } = shownResult(same.map((one) => attempts[one]!));
    const shownPlace = same[shown!]!;
    const isShared = attempts[shownPlace]!.status === "SHARED";
    const { evolution } = shownResult(isShared ? attempts.slice(0, shownPlace + 1) : []);
    return { isShown: place === shownPlace, retrying, attemptCount, evolution };
  });
}
