import { daysBetween } from "./school-year.rules.ts";

/** Zones of French schools; an academy may lie in several. */
export const TIME_ZONES = [
  "Europe/Paris",
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "America/Miquelon",
  "Indian/Reunion",
  "Indian/Mayotte",
  "Pacific/Noumea",
  "Pacific/Tahiti",
  "Pacific/Marquesas",
  "Pacific/Gambier",
  "Pacific/Wallis",
] as const;

export interface Thresholds {
  /** Days since a campaign was given. */
  neverStartedDays: number;
  /** Days since a campaign was begun, school holidays not counted. */
  stoppedDays: number;
  /** Days before the same student is reminded again. */
  remindAgainDays: number;
  /** Days after which a profile says nothing sure of a student who looks behind. */
  oldProfileDays: number;
}

/** What a school may choose, both included. */
export const THRESHOLD_RANGES: Readonly<Record<keyof Thresholds, readonly [least: number, most: number]>> = {
  neverStartedDays: [1, 90],
  stoppedDays: [1, 90],
  remindAgainDays: [1, 90],
  oldProfileDays: [14, 365],
};

/** The first threshold out of its range, or null. */
export function thresholdOutOfRange(wanted: Thresholds): keyof Thresholds | null {
  const names = Object.keys(THRESHOLD_RANGES) as (keyof Thresholds)[];
  return (
    names.find((name) => {
      const [least, most] = THRESHOLD_RANGES[name];
      return !Number.isInteger(wanted[name]) || wanted[name] < least || wanted[name] > most;
    }) ?? null
  );
}

/** A month and day (MM-DD) that every year has. */
export function isFirstDay(monthAndDay: string): boolean {
  if (!/^\d{2}-\d{2}$/.test(monthAndDay)) return false;
  const date = new Date(`2027-${monthAndDay}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === monthAndDay;
}

/** The summer is the longest, and shorter than this. */
const LONGEST_HOLIDAY = 120;

export function isHoliday(startsOn: string, endsOn: string): boolean {
  const days = daysBetween(startsOn, endsOn);
  return days >= 0 && days < LONGEST_HOLIDAY;
}

interface HolidayDays {
  name: string | null;
  startsOn: string;
  endsOn: string;
}

export function isSameHoliday(one: HolidayDays, other: HolidayDays): boolean {
  return one.name === other.name && one.startsOn === other.startsOn && one.endsOn === other.endsOn;
}
