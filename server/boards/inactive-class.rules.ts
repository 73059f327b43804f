import { daysOutsideHolidays } from "../schools/school-days.rules.ts";
import type { Days } from "../schools/school-days.rules.ts";

export interface ActiveYear {
  startsOn: string;
  thresholds: { stoppedDays: number };
  holidays: readonly Days[];
}

/** Whether nothing came of a class for that long; what came before the school year says nothing of it. */
export function isInactive(
  lastActivityOn: string | null,
  today: string,
  { startsOn, thresholds, holidays }: ActiveYear,
): boolean {
  const since = lastActivityOn !== null && lastActivityOn > startsOn ? lastActivityOn : startsOn;
  return daysOutsideHolidays(since, today, holidays) >= thresholds.stoppedDays;
}
