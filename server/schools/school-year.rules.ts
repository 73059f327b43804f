export const DEFAULT_TIME_ZONE = "Europe/Paris";

/** The school year runs from 1 September to 31 August (code de l'éducation, L521-1); month and day, so that a school may differ. */
export const DEFAULT_FIRST_DAY = "09-01";

/** A year that begins before is one calendar year's: « 2026 » in Nouméa. */
const MIDDLE_OF_THE_YEAR = "07-01";

const DAY_IN_MS = 24 * 60 * 60 * 1000;
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

export interface SchoolYearSpan {
  /** 2026 for 2026-2027. */
  startYear: number;
  /** Days, YYYY-MM-DD, both included. */
  startsOn: string;
  endsOn: string;
  name: string;
}

/** The school year of an ISO instant, in the school's zone, or of a day (YYYY-MM-DD). */
export function schoolYearOf(
  instantOrDay: string,
  timeZone: string = DEFAULT_TIME_ZONE,
  firstDay: string = DEFAULT_FIRST_DAY,
): SchoolYearSpan {
  const day = localDay(instantOrDay, timeZone);
  const year = Number(day.slice(0, 4));
  return schoolYearFrom(day.slice(5) >= firstDay ? year : year - 1, firstDay);
}

export function schoolYearFrom(startYear: number, firstDay: string = DEFAULT_FIRST_DAY): SchoolYearSpan {
  return {
    startYear,
    startsOn: `${startYear}-${firstDay}`,
    endsOn: addDays(`${startYear + 1}-${firstDay}`, -1),
    name: firstDay < MIDDLE_OF_THE_YEAR ? `${startYear}` : `${startYear}-${startYear + 1}`,
  };
}

/** The calendar day (YYYY-MM-DD) of an ISO instant on the clocks of a zone; a day stays what it is. */
export function localDay(instantOrDay: string, timeZone: string = DEFAULT_TIME_ZONE): string {
  if (DAY_ONLY.test(instantOrDay)) return instantOrDay;

  const parts = formatter(timeZone).formatToParts(new Date(instantOrDay));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** Calendar days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_IN_MS);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

/** Making one costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;

  const made = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formatters.set(timeZone, made);
  return made;
}
