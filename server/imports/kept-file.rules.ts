/** How long a file and the text of its rejected lines are kept, for a second try. */
export const DAYS_KEPT = 30;
const DAY_IN_MS = 24 * 3_600_000;

/** What is over can be undone, not cancelled. */
export function isCancellable(status: string): boolean {
  return ["QUEUED", "RUNNING", "WAITING"].includes(status);
}

export function isKept(
  { createdAt, fileRemovedAt }: { createdAt: Date; fileRemovedAt: Date | null },
  now: Date,
): boolean {
  return fileRemovedAt === null && now < forgottenAt(createdAt);
}

export function forgottenAt(createdAt: Date): Date {
  return new Date(createdAt.getTime() + DAYS_KEPT * DAY_IN_MS);
}
