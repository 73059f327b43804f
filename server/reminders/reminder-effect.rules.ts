import { daysBetween, localDay } from "../schools/school-year.rules.ts";

/** What happens later may have other reasons. */
export const EFFECT_DAYS = 14;

/** One reminder that was given, and the first fact of the student after it. */
export interface RemindedFact {
  studentId: string;
  /** ISO instants. */
  remindedAt: string;
  movedAt: string | null;
}

export interface Effect {
  /** Students, each judged by the last reminder that is old enough. */
  moved: string[];
  still: string[];
  /** Reminded for the first time so lately that nobody can say. */
  tooSoon: string[];
}

/** Of those reminded at least 14 days ago, who moved within 14 days; by calendar days of the school. */
export function effectOf(
  reminders: readonly RemindedFact[],
  { now, timeZone, days = EFFECT_DAYS }: { now: string; timeZone: string; days?: number },
): Effect {
  const dayOf = (instant: string): string => localDay(instant, timeZone);
  const isOld = ({ remindedAt }: RemindedFact): boolean => daysBetween(dayOf(remindedAt), dayOf(now)) >= days;
  const hasMoved = ({ remindedAt, movedAt }: RemindedFact): boolean =>
    movedAt !== null && daysBetween(dayOf(remindedAt), dayOf(movedAt)) <= days;

  const effect: Effect = { moved: [], still: [], tooSoon: [] };
  for (const [studentId, own] of Map.groupBy(reminders, (one) => one.studentId)) {
    const judged = own.filter(isOld).sort((a, b) => Date.parse(b.remindedAt) - Date.parse(a.remindedAt))[0];
    if (!judged) effect.tooSoon.push(studentId);
    else if (hasMoved(judged)) effect.moved.push(studentId);
    else effect.still.push(studentId);
  }
  return effect;
}
