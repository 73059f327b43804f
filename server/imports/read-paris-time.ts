import { existingDay } from "./read-cell.ts";
import type { Moment } from "./import-line.ts";

const HOUR = 3_600_000;
const PARIS = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Paris", hour: "numeric", hourCycle: "h23" });
const offsets = new Map<number, number>();

/**
 * A date of Pix's exports: DD/MM/YYYY HH:mm in Paris (today), YYYY-MM-DD in UTC (before), DD/MM/YYYY (the same, saved again by a spreadsheet).
 * Null when there is no such day or hour.
 */
export function pixMoment(text: string): Moment | null {
  const [, day, month, year, hour, minute] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(text) ?? [];
  const date = existingDay(day && month ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text);
  if (date === null) return null;
  if (hour === undefined || minute === undefined) return { at: `${date}T00:00:00.000Z`, precision: "DAY" };
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return { at: parisInstant(date, Number(hour), Number(minute)), precision: "MINUTE" };
}

/** An hour that comes twice is the first; one that is skipped is read with the offset from before, as JavaScript's Date does. */
function parisInstant(day: string, hour: number, minute: number): string {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + hour * HOUR + minute * 60_000;
  const inSummer = asUtc - 2 * HOUR;
  return new Date(parisOffset(inSummer) === 2 ? inSummer : asUtc - HOUR).toISOString();
}

/** In hours: Paris has been at +1 or +2 since 1976. Remembered by hour: asking Intl costs more than the rest of a line. */
function parisOffset(instant: number): number {
  const hour = Math.floor(instant / HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const offset = (Number(PARIS.format(instant)) - (hour % 24) + 24) % 24;
  offsets.set(hour, offset);
  return offset;
}
