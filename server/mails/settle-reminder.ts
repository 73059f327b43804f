import type { Viewer } from "../access/viewer.ts";
import type { Reminder } from "../reminders/reminder.entity.ts";
import { getReminder } from "../reminders/reminder.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { MailSettings } from "./mail-settings.ts";
import { addressAgain, findMailOfReminder, markMailSettled, queueMailAgain } from "./outbox-request.store.ts";
import { closeDecision } from "./outbox.store.ts";
import { quietFor } from "./quiet-hours.rules.ts";
import { ReminderOutcome } from "./reminder-outcome.ts";
import { maySettle } from "./settle.rules.ts";

export interface Settling {
  id: string;
  outcome: ReminderOutcome;
  settings: MailSettings;
  now: Date;
}

/** A person's decision on a mail that failed, or of which nobody knows whether it left. */
export async function settleReminder(db: Db, viewer: Viewer, settling: Settling): Promise<Reminder> {
  const { id, outcome } = settling;
  const reminder = await getReminder(db, viewer, id);
  if (!maySettle(viewer, reminder)) throw new Refusal("FORBIDDEN");

  const isSettled =
    outcome === ReminderOutcome.RESEND
      ? await resend(db, viewer, settling)
      : await markMailSettled(db, { schoolId: viewer.schoolId, reminderId: id, outcome });
  if (!isSettled) throw new Refusal("REMINDER_ALREADY_SETTLED");
  await closeDecision(db, viewer.schoolId, id);
  return getReminder(db, viewer, id);
}

async function resend(db: Db, { schoolId, timeZone }: Viewer, { id, settings, now }: Settling): Promise<boolean> {
  const found = await findMailOfReminder(db, schoolId, id);
  if (!found) return false;
  const waitMs = quietFor(now, timeZone, settings.quietHours);
  if (!(await queueMailAgain(db, { schoolId, reminderId: id, waitMs }))) return false;

  if (!found.hasLetter) throw new Refusal("MAIL_TEXT_ERASED");
  if (!found.hasAddress) throw new Refusal("NO_ADDRESS");
  if (!found.caught && settings.smtp === null) throw new Refusal("EMAIL_NOT_CONFIGURED");
  await addressAgain(db, schoolId, found.mailId);
  return true;
}
