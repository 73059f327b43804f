import type { ShownAttempt } from "./class-facts.type.ts";
import { dateIn, numberIn, parts } from "./list-column.store.ts";

/** Lists of as many parts, an empty one being null; each list is null without an attempt. */
export type AttemptColumns = [
  ids: string | null,
  campaignIds: string | null,
  statuses: string | null,
  startedAt: string | null,
  sharedAt: string | null,
  masteries: string | null,
  starsAcquired: string | null,
  starsTotal: string | null,
  retrying: string | null,
  attemptCounts: string | null,
];

export function shownAttemptsOf(columns: AttemptColumns): ShownAttempt[] {
  const [ids, campaignIds, statuses, startedAt, sharedAt, masteries, acquired, total, retrying, counts] =
    columns.map(parts);
  return ids!.map((id, index) => ({
    id,
    campaignId: campaignIds![index]!,
    status: statuses![index] as ShownAttempt["status"],
    startedAt: dateIn(startedAt![index]),
    sharedAt: dateIn(sharedAt![index]),
    mastery: numberIn(masteries![index]),
    starsAcquired: numberIn(acquired![index]),
    starsTotal: numberIn(total![index]),
    retrying: retrying![index] === "t",
    attemptCount: Number(counts![index]),
  }));
}
