import type { Viewer } from "../access/viewer.ts";
import { Refusal } from "../shared/refusal.ts";
import type { Db } from "../shared/db.ts";
import { MOST_STUDENTS } from "./remind-students.ts";
import type { Reminder } from "./reminder.entity.ts";
import { getReminders, markTakenBack } from "./reminder.store.ts";
import { takeBackRefusal } from "./take-back.rules.ts";

/** All of them or none; one that was taken back already stays as it is, with whoever was first. */
export async function takeBackReminders(
  db: Db,
  viewer: Viewer,
  { ids, at }: { ids: readonly string[]; at: Date },
): Promise<Reminder[]> {
  if (ids.length === 0 || ids.length > MOST_STUDENTS) throw new Refusal("BAD_USER_INPUT", { field: "reminderIds" });
  const moment = { now: at.toISOString(), timeZone: viewer.timeZone };
  for (const reminder of await getReminders(db, viewer, ids)) {
    const reason = takeBackRefusal(viewer, reminder, moment);
    if (reason) throw new Refusal(reason);
  }

  await markTakenBack(db, viewer, { ids, at });
  return getReminders(db, viewer, ids);
}
