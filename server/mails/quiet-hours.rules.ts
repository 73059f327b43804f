import { localMinute } from "../shared/local-minute.rules.ts";

/** HH:mm on the school's clocks; an end before the start is the next morning's. */
export interface QuietHours {
  from: string;
  until: string;
}

const MINUTE_IN_MS = 60_000;
const MINUTES_IN_A_DAY = 24 * 60;
const CLOCK = "(?:[01]\\d|2[0-3]):[0-5]\\d";
const SPAN = new RegExp(`^(${CLOCK})-(${CLOCK})$`);

/** « 20:00-07:00 »; null for « off », undefined for what is neither. */
export function readQuietHours(text: string): QuietHours | null | undefined {
  if (text === "off") return null;
  const [, from, until] = SPAN.exec(text) ?? [];
  return from && until && from !== until ? { from, until } : undefined;
}

/** Milliseconds until mails may leave; 0 when they may now. */
export function quietFor(now: Date, timeZone: string, quiet: QuietHours | null): number {
  if (!quiet || !isQuiet(now, timeZone, quiet)) return 0;
  // Minute by minute on the school's clocks: right also in the night that lasts an hour more or less.
  const minute = Math.floor(now.getTime() / MINUTE_IN_MS);
  for (let ahead = 1; ahead <= MINUTES_IN_A_DAY + 60; ahead += 1) {
    const then = new Date((minute + ahead) * MINUTE_IN_MS);
    if (!isQuiet(then, timeZone, quiet)) return then.getTime() - now.getTime();
  }
  return 0;
}

function isQuiet(at: Date, timeZone: string, { from, until }: QuietHours): boolean {
  const clock = localMinute(at.toISOString(), timeZone).slice(-5);
  return from < until ? from <= clock && clock < until : from <= clock || clock < until;
}
