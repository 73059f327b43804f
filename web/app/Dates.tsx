import type { ReactNode } from "react";
import { useIntl, type IntlShape } from "react-intl";

const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** A calendar day, YYYY-MM-DD, or an instant: « 12 nov. », with its year when it is not this one. */
export function Day({ value, long = false }: { value: string; long?: boolean }): ReactNode {
  const intl = useIntl();
  return <time dateTime={calendarDay(intl, value)}>{dayText(intl, value, { long })}</time>;
}

/** An instant to the minute, in the school's time; its day alone where no more is known. */
export function Instant({ value }: { value: string }): ReactNode {
  const intl = useIntl();
  if (isDay(value)) return <Day value={value} />;
  return (
    <time dateTime={value}>
      {intl.formatDate(value, {
        day: "numeric",
        month: "short",
        year: yearUnlessThis(value),
        hour: "numeric",
        minute: "2-digit",
      })}
    </time>
  );
}

export function dayText(intl: IntlShape, value: string, { long = false } = {}): string {
  const words = intl.formatDate(value, {
    day: "numeric",
    month: long ? "long" : "short",
    year: yearUnlessThis(value),
    ...(isDay(value) ? { timeZone: "UTC" } : {}),
  });
  return intl.locale.startsWith("fr") ? firstInFrench(words) : words;
}

/** YYYY-MM-DD, in the school's time. */
function calendarDay({ timeZone }: IntlShape, value: string): string {
  return isDay(value) ? value.slice(0, "YYYY-MM-DD".length) : isoDay(new Date(value), timeZone);
}

function isoDay(date: Date, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(date);
}

/** « 1er septembre »: of a month, French counts the first day only. */
export function firstInFrench(words: string): string {
  return words.replace(/^1(?=\s)/, "1er");
}

/** Whole days between a calendar day and today in that time zone, never negative. */
export function daysSince(day: string, now: Date = new Date(), timeZone = "Europe/Paris"): number {
  const today = isoDay(now, timeZone);
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(day.slice(0, 10))) / DAY_IN_MS));
}

/** Also an instant at midnight UTC: old files of Pix give days only, and such a day is the same everywhere. */
function isDay(value: string): boolean {
  return value.length === "YYYY-MM-DD".length || /T00:00:00(\.0+)?Z$/.test(value);
}

function yearUnlessThis(value: string): "numeric" | undefined {
  return new Date(value).getFullYear() === new Date().getFullYear() ? undefined : "numeric";
}
