import type { ThresholdsScreenQuery } from "../graph/graphql.ts";

export type Thresholds = Omit<NonNullable<ThresholdsScreenQuery["school"]>["thresholds"], "__typename">;
export type ThresholdName = keyof Thresholds;

/** What the rules begin with, and what a school may choose; as the server checks it. */
export const THRESHOLDS: readonly { name: ThresholdName; usual: number; least: number; most: number }[] = [
  { name: "neverStartedDays", usual: 7, least: 1, most: 90 },
  { name: "stoppedDays", usual: 14, least: 1, most: 90 },
  { name: "oldProfileDays", usual: 60, least: 14, most: 365 },
  { name: "remindAgainDays", usual: 14, least: 1, most: 90 },
];

/** Those of the typed ones that are no whole number of days within their range. */
export function faultyThresholds(typed: Record<ThresholdName, string>): ThresholdName[] {
  return THRESHOLDS.filter(({ name, least, most }) => {
    const days = Number(typed[name]);
    return typed[name].trim() === "" || !Number.isInteger(days) || days < least || days > most;
  }).map(({ name }) => name);
}
