import { useIntl } from "react-intl";
import { usePerson } from "../app/Session.tsx";
import { schoolDay } from "./school-day.ts";

const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** What decides whether a reminder would leave a student out, as the server does. */
interface ToRemind {
  supportNeeds: readonly unknown[];
  lastReminder: { createdAt: string } | null;
}

export interface Remindable<Row> {
  /** Who would be reminded. */
  going: Row[];
  /** Reminded less than `days` calendar days ago, in the school's time. */
  recent: Row[];
  /** In need of nothing. */
  fine: Row[];
  days: number;
}

/** Whom of these a reminder would reach, and whom it would leave out unless the teacher insists. */
export function useRemindable<Row extends ToRemind>(rows: readonly Row[]): Remindable<Row> {
  const { timeZone } = useIntl();
  const days = usePerson().school?.remindAgainDays ?? 0;
  const dayOf = (instant: string | Date): number => Date.parse(schoolDay(instant, timeZone));
  const isRecent = ({ lastReminder }: Row): boolean =>
    lastReminder !== null && Math.round((dayOf(new Date()) - dayOf(lastReminder.createdAt)) / DAY_IN_MS) < days;

  const recent = rows.filter(isRecent);
  const others = rows.filter((row) => !recent.includes(row));
  return {
    going: others.filter(({ supportNeeds }) => supportNeeds.length > 0),
    recent,
    fine: others.filter(({ supportNeeds }) => supportNeeds.length === 0),
    days,
  };
}
