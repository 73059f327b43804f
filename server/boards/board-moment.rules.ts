import { addDays, localDay } from "../schools/school-year.rules.ts";
import { localMinute } from "../shared/local-minute.rules.ts";

interface Year {
  endsOn: string;
  timeZone: string;
}

/** The moment at which a board is judged: now, or the last instant of a school year that is over. */
export function boardMoment({ endsOn, timeZone }: Year, now: Date): Date {
  if (!isOver({ endsOn, timeZone }, now)) return now;

  const midnight = Date.parse(`${addDays(endsOn, 1)}T00:00:00Z`);
  const ahead =
    Date.parse(`${localMinute(new Date(midnight).toISOString(), timeZone).replace(" ", "T")}:00Z`) - midnight;
  return new Date(midnight - ahead - 1);
}

export function isOver({ endsOn, timeZone }: Year, now: Date): boolean {
  return localDay(now.toISOString(), timeZone) > endsOn;
}
