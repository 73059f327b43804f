/** From the most pressing reason to the least, as the server orders one student's. */
const REASONS = [
  "NEVER_STARTED",
  "STOPPED_MIDWAY",
  "NOT_SHARED",
  "PROFILE_MISSING",
  "NOT_CERTIFIABLE",
  "BEHIND_OBJECTIVE",
] as const;

interface ToOrder {
  student: { lastName: string; firstName: string };
  supportNeeds: readonly { reason: (typeof REASONS)[number]; since: string | null }[];
}

const FRENCH = new Intl.Collator("fr", { numeric: true });
const NO_DATE = "9999";

/** Most pressing first reason first, then the one that has lasted longest, then by name. */
export function byPressure(one: ToOrder, other: ToOrder): number {
  return (
    REASONS.indexOf(one.supportNeeds[0]!.reason) - REASONS.indexOf(other.supportNeeds[0]!.reason) ||
    (one.supportNeeds[0]!.since ?? NO_DATE).localeCompare(other.supportNeeds[0]!.since ?? NO_DATE) ||
    FRENCH.compare(one.student.lastName, other.student.lastName) ||
    FRENCH.compare(one.student.firstName, other.student.firstName)
  );
}
