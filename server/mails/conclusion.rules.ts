/** How often a mail is tried before it counts as failed: over two days, with the waits below. */
export const MOST_ATTEMPTS = 20;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 4 * 3_600_000;

/** What became of one try, as the mail server told it. */
export interface Answer {
  /** TAKEN: 250 after the last dot. REFUSED: a reply of 4xx or 5xx. NONE: the connection ended, or never was. HELD: our own gate stayed shut. */
  kind: "TAKEN" | "REFUSED" | "NONE" | "HELD";
  /** Whether the last dot may have gone out. */
  crossed: boolean;
  /** The reply's number. */
  code?: number;
  /** Whether the reply was about this mail, and not about us: greeting, TLS, signing in. */
  isOfMail?: boolean;
}

export type Conclusion =
  | { state: "SENT" }
  | { state: "QUEUED"; waitMs: number; failure: MailFailure | null }
  | { state: "FAILED"; failure: MailFailure }
  | { state: "UNCERTAIN"; failure: MailFailure };

export type MailFailure = "REFUSED" | "NO_ANSWER" | "WRONG_ADDRESS" | "TOO_LATE";

/** A reply is certain; silence after the last dot is not, and is never tried again by itself. */
export function conclusionOf({ kind, crossed, code = 0, isOfMail = true }: Answer, attempts: number): Conclusion {
  if (kind === "TAKEN") return { state: "SENT" };
  if (kind === "HELD") return { state: "QUEUED", waitMs: 0, failure: null };
  if (kind === "NONE") return crossed ? { state: "UNCERTAIN", failure: "NO_ANSWER" } : again("NO_ANSWER", attempts);
  return code >= 500 && isOfMail ? { state: "FAILED", failure: "REFUSED" } : again("REFUSED", attempts);
}

/** One minute at first, then twice as long each time, four hours at most. */
export function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}

function again(failure: MailFailure, attempts: number): Conclusion {
  return attempts >= MOST_ATTEMPTS
    ? { state: "FAILED", failure }
    : { state: "QUEUED", waitMs: waitAfter(attempts), failure };
}
