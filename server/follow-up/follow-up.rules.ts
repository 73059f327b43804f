import { addDays, localDay } from "../schools/school-year.rules.ts";

export const PUT_OFF_DAYS = 14;

/** The day on which a student put off now is back on the list. */
export function backOn(now: string, timeZone: string): string {
  return addDays(localDay(now, timeZone), PUT_OFF_DAYS);
}

export function isPutOff(until: string, now: string, timeZone: string): boolean {
  return localDay(now, timeZone) < until;
}

/** A mark is taken back by who made it; who sees the whole school may tidy up. */
export function mayTakeBackMark(role: string, viewerId: string, markedById: string | null): boolean {
  return role === "REFERENT" || role === "HEAD" || viewerId === markedById;
}
