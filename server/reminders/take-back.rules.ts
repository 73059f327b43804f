import { localDay } from "../schools/school-year.rules.ts";

interface Person {
  id: string;
  /** Null: every class of the school. */
  classIds: readonly string[] | null;
}

interface Recorded {
  channel: string;
  status: string;
  createdById: string | null;
  createdAt: Date;
}

export type TakeBackRefusal = "FORBIDDEN" | "REMINDER_WAS_SENT" | "REMINDER_OF_ANOTHER_DAY";

/** Why a reminder cannot be taken back, or null. Whoever recorded it may, the same day, and who sees the whole school; a mail is cancelled before it leaves, never unsaid. */
export function takeBackRefusal(
  person: Person,
  reminder: Recorded,
  { now, timeZone }: { now: string; timeZone: string },
): TakeBackRefusal | null {
  if (reminder.createdById !== person.id && person.classIds !== null) return "FORBIDDEN";
  if (reminder.channel === "EMAIL") return "REMINDER_WAS_SENT";
  const recordedOn = localDay(reminder.createdAt.toISOString(), timeZone);
  return recordedOn === localDay(now, timeZone) ? null : "REMINDER_OF_ANOTHER_DAY";
}

/** Whether there is something to take back, and this person may. */
export function mayTakeBack(person: Person, reminder: Recorded, moment: { now: string; timeZone: string }): boolean {
  return reminder.status === "RECORDED" && takeBackRefusal(person, reminder, moment) === null;
}
