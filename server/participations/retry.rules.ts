/** Pix lets a campaign with several attempts be taken again 4 days after sending: 4 times 24 hours, not 4 calendar days. */
export const DAYS_BEFORE_RETRY = 4;
const DAY_IN_MS = 24 * 60 * 60 * 1000;

export interface Sending {
  /** Whether the campaign allows several attempts. */
  multiple: boolean;
  /** ISO instant of the last sending; null when nothing was sent. */
  sharedAt: string | null;
  /** DAY: sharedAt is only known by its UTC day, so the last minute of that day counts. */
  precision?: "MINUTE" | "DAY";
}

/** from: the ISO instant from which a new attempt is possible; null when it never is. */
export function mayRetry(
  { multiple, sharedAt, precision = "MINUTE" }: Sending,
  now: string,
): { allowed: boolean; from: string | null } {
  if (!multiple || sharedAt === null) return { allowed: false, from: null };

  const days = precision === "DAY" ? DAYS_BEFORE_RETRY + 1 : DAYS_BEFORE_RETRY;
  const from = Date.parse(sharedAt) + days * DAY_IN_MS;
  return { allowed: Date.parse(now) >= from, from: new Date(from).toISOString() };
}
