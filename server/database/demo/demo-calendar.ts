import { addDays, daysBetween, schoolYearFrom, schoolYearOf } from "../../schools/school-year.rules.ts";
import type { SchoolYearSpan } from "../../schools/school-year.rules.ts";

export interface DemoYear extends SchoolYearSpan {
  /** Days, both included. */
  holidays: readonly { name: string; startsOn: string; endsOn: string }[];
}

/** The running school year and the two before, oldest first. */
export function demoYears(today: string): DemoYear[] {
  const { startYear } = schoolYearOf(today);
  return [startYear - 2, startYear - 1, startYear].map((year) => withHolidays(schoolYearFrom(year)));
}

/** The day of that school year: « 02-15 » is in its second calendar year. */
export function dayIn({ startYear }: SchoolYearSpan, monthAndDay: string): string {
  return `${monthAndDay >= "09-01" ? startYear : startYear + 1}-${monthAndDay}`;
}

/** The day itself when there are lessons, else the next one that has. */
export function schoolDay(year: Pick<DemoYear, "holidays">, day: string): string {
  const holiday = year.holidays.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  if (holiday) return schoolDay(year, addDays(holiday.endsOn, 1));
  return isWeekend(day) ? schoolDay(year, addDays(day, 1)) : day;
}

/** A moment of the school day, in UTC. */
export function momentOn(day: string, minutesFromSeven: number): string {
  return new Date(Date.parse(`${day}T07:00:00Z`) + minutesFromSeven * 60_000).toISOString();
}

const FORTNIGHTS = [
  ["Vacances de la Toussaint", "10-16"],
  ["Vacances de Noël", "12-18"],
  ["Vacances d’hiver", "02-05"],
  ["Vacances de printemps", "04-02"],
] as const;

/**
 * The shape of zone C's calendar: 16 days from a Saturday, at All Saints, Christmas, in winter and in spring, then the summer.
 * The Saturdays are those of 2026-2027; the zones take turns, so that other years differ by a week or two.
 */
function withHolidays(year: SchoolYearSpan): DemoYear {
  const fortnights = FORTNIGHTS.map(([name, earliest]) => {
    const startsOn = saturdayFrom(dayIn(year, earliest));
    return { name, startsOn, endsOn: addDays(startsOn, 15) };
  });
  const summer = { name: "Vacances d’été", startsOn: saturdayFrom(dayIn(year, "07-02")), endsOn: year.endsOn };
  return { ...year, holidays: [...fortnights, summer] };
}

function saturdayFrom(day: string): string {
  return addDays(day, (6 - weekday(day) + 7) % 7);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(weekday(day));
}

/** 0 is Sunday; 4 January 1970 was one. */
function weekday(day: string): number {
  return ((daysBetween("1970-01-04", day) % 7) + 7) % 7;
}
