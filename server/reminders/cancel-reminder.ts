import type { Viewer } from "../access/viewer.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { ReminderStatus } from "./reminder.entity.ts";
import type { Reminder } from "./reminder.entity.ts";
import { getReminder, markCancelled } from "./reminder.store.ts";

export async function cancelReminder(db: Db, viewer: Viewer, { id }: { id: string }): Promise<Reminder> {
  const reminder = await getReminder(db, viewer, id);
  if (reminder.createdById !== viewer.id && !seesWholeSchool(viewer)) throw new Refusal("FORBIDDEN");

  if (!(await markCancelled(db, reminder))) throw new Refusal("REMINDER_ALREADY_LEFT");
  return Object.assign(reminder, { status: ReminderStatus.CANCELLED });
}
