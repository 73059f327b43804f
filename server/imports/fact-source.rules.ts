import { utcDay } from "../participations/attempt-fact.rules.ts";
import type { AttemptFact } from "../participations/attempt-fact.rules.ts";

/** Whether a line tells of the attempt of that key (attempt.rules): attempts of one day are not told apart. */
export function tellsOf({ kind, status, startedAt, sharedAt }: AttemptFact, attemptKey: string): boolean {
  if (kind === "PROFILES_COLLECTION" && status !== "SHARED") return attemptKey === "OPEN";
  const moment = kind === "ASSESSMENT" ? startedAt : sharedAt;
  return (moment === null ? "UNDATED" : utcDay(moment)) === attemptKey.split("#")[0];
}
