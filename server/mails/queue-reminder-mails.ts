import type { Viewer } from "../access/viewer.ts";
import { getSchool } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { sentence } from "../shared/messages.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { isCaught } from "./mail-offer.rules.ts";
import { domainOf } from "./mail-settings.ts";
import type { MailSettings } from "./mail-settings.ts";
import { saveReminderMails } from "./outbox-request.store.ts";
import { quietFor } from "./quiet-hours.rules.ts";

export interface QueueingReminders {
  requestId: string;
  settings: MailSettings;
  language: Language;
  now: Date;
}

/** Where e-mail is offered, in the transaction of the reminders: their decision and their mails are there together, or not at all. */
export async function queueReminderMails(
  db: Db,
  viewer: Viewer,
  { requestId, settings, language, now }: QueueingReminders,
): Promise<void> {
  const school = await getSchool(db, viewer);
  const missing = await saveReminderMails(db, viewer, {
    requestId,
    caught: isCaught(school, settings),
    domain: domainOf(settings),
    subject: sentence(language, "mail.reminder.subject", { school: school.name }),
    signature: `\n\n-- \n${sentence(language, "mail.reminder.signature", {
      sender: `${viewer.firstName} ${viewer.lastName}`,
      school: school.name,
    })}\n`,
    waitMs: quietFor(now, viewer.timeZone, settings.quietHours),
  });
  // An import took an address away this very moment.
  if (missing > 0) throw new Refusal("CONFLICT");
}
