const QUARTER_IN_MS = 15 * 60_000;

/** An ISO instant on the clocks of a zone, to the minute: YYYY-MM-DD HH:mm, which sorts as it reads. */
export function localMinute(instant: string, timeZone: string): string {
  return localMinuteOf(Date.parse(instant), timeZone);
}

/** The same of milliseconds since 1970. */
export function localMinuteOf(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 16).replace("T", " ");
}

/** By zone and quarter of an hour, in which no zone changes its clocks: asking Intl costs a hundred times what looking up does. */
const offsets = new Map<string, Map<number, number>>();

function offsetAt(instant: number, timeZone: string): number {
  const ofZone = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, ofZone);
  const quarter = Math.floor(instant / QUARTER_IN_MS);
  const known = ofZone.get(quarter);
  if (known !== undefined) return known;

  const offset = askOffset(quarter * QUARTER_IN_MS, timeZone);
  ofZone.set(quarter, offset);
  return offset;
}

function askOffset(instant: number, timeZone: string): number {
  const parts = formatter(timeZone).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  const local = `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:00Z`;
  return Date.parse(local) - instant;
}

/** Making one costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;

  const made = new Intl.DateTimeFormat("en", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formatters.set(timeZone, made);
  return made;
}
