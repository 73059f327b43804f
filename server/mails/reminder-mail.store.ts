import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { MailFailure } from "./conclusion.rules.ts";

export interface ReminderMail {
  reminderId: string;
  failure: MailFailure | null;
  /** The server's words, where it said any. */
  reply: string | null;
  /** Null: it does not wait. */
  nextTryAt: Date | null;
}

/** By reminder. */
export async function loadMailsOfReminders(
  db: Db,
  { schoolId }: Viewer,
  reminderIds: readonly string[],
): Promise<Map<string, ReminderMail>> {
  const found = await rows<ReminderMail>(
    db,
    `select o.reminder_id as "reminderId", o.failure, l.reply, case when o.state = 'QUEUED' then o.next_at end as "nextTryAt"
     from mail_outbox o left join mail_letters l on l.school_id = o.school_id and l.mail_id = o.id
     where o.school_id = $1 and o.reminder_id = any ($2::uuid[])`,
    [schoolId, reminderIds],
  );
  return new Map(found.map((mail) => [mail.reminderId, mail]));
}
