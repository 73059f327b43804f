/** A session that nobody attends to: half an hour, less on a device that others use too. */
export const IDLE_MINUTES = 30;
export const IDLE_MINUTES_SHARED = 15;
/** However much it is used. */
export const LONGEST_HOURS = 12;

export interface SessionTimes {
  openedAt: Date;
  seenAt: Date;
  idleMinutes: number;
}

/** How long a session goes on if nobody does anything. */
export function secondsLeft({ openedAt, seenAt, idleMinutes }: SessionTimes, now: Date): number {
  const endsAt = Math.min(seenAt.getTime() + idleMinutes * 60_000, openedAt.getTime() + LONGEST_HOURS * 3_600_000);
  return Math.max(0, Math.floor((endsAt - now.getTime()) / 1_000));
}

export function isShared({ idleMinutes }: Pick<SessionTimes, "idleMinutes">): boolean {
  return idleMinutes < IDLE_MINUTES;
}
