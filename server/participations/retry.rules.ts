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

/** What of an attempt says whether it may be taken again. */
export interface SentAttempt {
  status: string;
  sharedAt: Date | null;
  /** Nothing was sent or begun since. */
  isLast: boolean;
}

/** Of the last sending; null where another attempt is later, or nobody said whether the campaign may be taken several times. */
export function retryAfter(
  { status, sharedAt, isLast }: SentAttempt,
  multiple: boolean | null,
  now: Date,
): { allowed: boolean; from: Date | null } | null {
  if (status !== "SHARED" || !sharedAt || !isLast || multiple === null) return null;

  const at = sharedAt.toISOString();
  // Old files say the day alone, as its first instant.
  const precision = at.endsWith("T00:00:00.000Z") ? "DAY" : "MINUTE";
  const { allowed, from } = mayRetry({ multiple, sharedAt: at, precision }, now.toISOString());
  return { allowed, from: from === null ? null : new Date(from) };
}
