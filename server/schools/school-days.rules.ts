import { addDays, daysBetween } from "./school-year.rules.ts";

/** Days, both included. */
export interface Days {
  startsOn: string;
  endsOn: string;
}

/** Calendar days from the first to the second without those of a holiday, each counted once. */
export function daysOutsideHolidays(from: string, to: string, holidays: readonly Days[]): number {
  const count = Math.max(0, daysBetween(from, to));
  const days = Array.from({ length: count }, (_, index) => addDays(from, index + 1));
  const off = days.filter((day) => holidays.some(({ startsOn, endsOn }) => day >= startsOn && day <= endsOn)).length;
  return daysBetween(from, to) - off;
}
