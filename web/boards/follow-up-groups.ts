import { byPressure } from "../schools/support-order.ts";
import type { FollowUpRow } from "./follow-up-row.ts";

/** In the order of the screen: need first. */
export const GROUPS = ["support", "putOff", "onTrack", "reached", "unknown"] as const;
export type Group = (typeof GROUPS)[number];

/** Whoever needs support is there, also with the objective reached; put off, apart. */
export function groupOf({ student, supportNeeds, yearProgress: { status } }: FollowUpRow): Group {
  if (supportNeeds.length > 0) return student.putOff ? "putOff" : "support";
  if (status === "REACHED") return "reached";
  return status === "ON_TRACK" ? "onTrack" : "unknown";
}

/** Those to support, and those put off, from the most pressing to the least, the others in the order of the class; without empty groups. */
export function inGroups(rows: readonly FollowUpRow[]): { group: Group; rows: FollowUpRow[] }[] {
  return GROUPS.map((group) => {
    const members = rows.filter((row) => groupOf(row) === group);
    return { group, rows: group === "support" || group === "putOff" ? members.sort(byPressure) : members };
  }).filter(({ rows: members }) => members.length > 0);
}
