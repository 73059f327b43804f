const SOON_MS = 30_000;

/** Whether a mail waits for longer than one looks on: quiet hours, or the next try. */
export function waits(nextTryAt: string, now: Date = new Date()): boolean {
  return Date.parse(nextTryAt) - now.getTime() > SOON_MS;
}

/** Whether it is worth asking again in a second. */
export function isOnItsWay({ status, nextTryAt }: { status: string; nextTryAt: string | null }): boolean {
  return status === "SENDING" || (status === "QUEUED" && nextTryAt !== null && !waits(nextTryAt));
}
