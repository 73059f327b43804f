import { daysBetween, localDay } from "../schools/school-year.rules.ts";

export type SkipReason = "REMINDED_RECENTLY" | "NO_ADDRESS" | "NOTHING_TO_REMIND";

export interface SkipFacts {
  channel: "EMAIL" | "ENT" | "PRINT" | "IN_PERSON";
  hasEmail: boolean;
  /** Has a class this year. */
  isPresent: boolean;
  needCount: number;
  /** ISO instant of the last reminder that was neither cancelled nor failed; null when there was none. */
  lastRemindedAt: string | null;
}

export interface SkipContext {
  now: string;
  timeZone: string;
  /** Days that must pass between two reminders. */
  remindAgainDays: number;
  /** Also those reminded recently, or who need nothing. */
  insist: boolean;
}

/** Why a student is left out, or null. Whoever left the school is never reminded; an address cannot be insisted upon. */
export function skipReason(facts: SkipFacts, context: SkipContext): SkipReason | null {
  if (!facts.isPresent) return "NOTHING_TO_REMIND";
  if (facts.channel === "EMAIL" && !facts.hasEmail) return "NO_ADDRESS";
  if (context.insist) return null;
  if (isTooSoon(facts.lastRemindedAt, context)) return "REMINDED_RECENTLY";
  return facts.needCount === 0 ? "NOTHING_TO_REMIND" : null;
}

/** By calendar days of the school: whoever was reminded on a Monday may be again on a Monday, at any hour. */
export function isTooSoon(
  lastRemindedAt: string | null,
  { now, timeZone, remindAgainDays }: Pick<SkipContext, "now" | "timeZone" | "remindAgainDays">,
): boolean {
  if (lastRemindedAt === null) return false;
  return daysBetween(localDay(lastRemindedAt, timeZone), localDay(now, timeZone)) < remindAgainDays;
}
