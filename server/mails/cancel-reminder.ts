import type { Viewer } from "../access/viewer.ts";
import type { Reminder } from "../reminders/reminder.entity.ts";
import { getReminder } from "../reminders/reminder.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { markMailCancelled } from "./outbox-request.store.ts";
import { closeDecision } from "./outbox.store.ts";
import { maySettle } from "./settle.rules.ts";

export async function cancelReminder(db: Db, viewer: Viewer, { id }: { id: string }): Promise<Reminder> {
  const reminder = await getReminder(db, viewer, id);
  if (!maySettle(viewer, reminder)) throw new Refusal("FORBIDDEN");

  if (!(await markMailCancelled(db, viewer.schoolId, id))) throw new Refusal("REMINDER_ALREADY_LEFT");
  await closeDecision(db, viewer.schoolId, id);
  return getReminder(db, viewer, id);
}
