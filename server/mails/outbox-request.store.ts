import type { Viewer } from "../access/viewer.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";

export interface ReminderMails {
  requestId: string;
  caught: boolean;
  /** Of the Message-IDs. */
  domain: string;
  subject: string;
  /** What follows each message. */
  signature: string;
  /** Until the first may leave. */
  waitMs: number;
}

/** One mail for each reminder of the request that has none, to the student's own address; answers how many reminders wait without one. */
export async function saveReminderMails(db: Db, viewer: Viewer, mails: ReminderMails): Promise<number> {
  const [row] = await rows<{ missing: number }>(
    db,
    `with wanted as (
       select r.id, r.message, s.email from reminders r join students s on s.school_id = r.school_id and s.id = r.student_id
       where r.school_id = $1 and r.request_id = $2 and r.channel = 'EMAIL' and r.status = 'QUEUED'
     ), mails as (
       insert into mail_outbox (school_id, kind, reminder_id, asked_by, message_id, caught, next_at, forget_at)
       select $1, 'REMINDER', w.id, $3, format('<reminder-%s@%s>', w.id, $5::text), $4,
         clock_timestamp() + make_interval(secs => $8::float8 / 1000),
         (select (y.ends_on + 1)::timestamp at time zone o.time_zone from school_years y join schools o on o.id = y.school_id
          where y.school_id = $1 and y.id = $9)
       from wanted w where w.email is not null
       on conflict (school_id, reminder_id) do nothing returning id, reminder_id
     ), letters as (
       insert into mail_letters (school_id, mail_id, recipient, subject, body)
       select $1, m.id, w.email, $6, w.message || $7 from mails m join wanted w on w.id = m.reminder_id returning mail_id
     ) select (select count(*) from wanted)::int - (select count(*) from letters)::int as missing`,
    [
      viewer.schoolId,
      mails.requestId,
      viewer.id,
      mails.caught,
      mails.domain,
      mails.subject,
      mails.signature,
      mails.waitMs,
      viewer.schoolYearId,
    ],
  );
  return row!.missing;
}

export interface StaffMailToSave {
  schoolId: string;
  staffId: string;
  kind: "INVITATION" | "PASSWORD_RESET";
  askedBy: string | null;
  caught: boolean;
  domain: string;
  subject: string;
  body: string;
}

export async function saveStaffMail(db: Db, mail: StaffMailToSave): Promise<void> {
  await rows(
    db,
    `with mail as (
       insert into mail_outbox (school_id, kind, staff_id, asked_by, message_id, caught)
       values ($1, $2, $3, $4, format('<%s-%s@%s>', lower($2), new_id(), $6::text), $5) returning id
     ) insert into mail_letters (school_id, mail_id, recipient, subject, body)
       select $1, mail.id, s.email, $7, $8 from mail join staff s on s.school_id = $1 and s.id = $3`,
    [mail.schoolId, mail.kind, mail.staffId, mail.askedBy, mail.caught, mail.domain, mail.subject, mail.body],
  );
}

/** False when it may have left. Whoever is just sending it will find the gate shut. */
export async function markMailCancelled(db: Db, schoolId: string, reminderId: string): Promise<boolean> {
  const touched = await changed(
    db,
    `update mail_outbox set state = 'CANCELLED', fence = fence + 1, lease_until = null
     where school_id = $1 and reminder_id = $2 and (state = 'QUEUED' or (state = 'SENDING' and leaving_at is null))`,
    [schoolId, reminderId],
  );
  return touched === 1;
}

/** A person's word on a mail that nobody knows about (sent), or on one that will not be sent (cancelled). False when it is settled. */
export async function markMailSettled(
  db: Db,
  { schoolId, reminderId, outcome }: { schoolId: string; reminderId: string; outcome: "SENT" | "CANCELLED" },
): Promise<boolean> {
  const from = outcome === "SENT" ? ["UNCERTAIN"] : ["UNCERTAIN", "FAILED"];
  const touched = await changed(
    db,
    `update mail_outbox set state = $3, fence = fence + 1, sent_at = case when $3 = 'SENT' then leaving_at end
     where school_id = $1 and reminder_id = $2 and state = any ($4::text[])`,
    [schoolId, reminderId, outcome, from],
  );
  return touched === 1;
}

/** The same mail once more, under the same Message-ID, to the address known now. False when it is settled. */
export async function queueMailAgain(
  db: Db,
  { schoolId, reminderId, waitMs }: { schoolId: string; reminderId: string; waitMs: number },
): Promise<boolean> {
  const touched = await changed(
    db,
    `update mail_outbox set state = 'QUEUED', fence = fence + 1, attempts = 0, failure = null, leaving_at = null,
       asked_at = clock_timestamp(), next_at = clock_timestamp() + make_interval(secs => $3::float8 / 1000)
     where school_id = $1 and reminder_id = $2 and state in ('UNCERTAIN', 'FAILED')`,
    [schoolId, reminderId, waitMs],
  );
  return touched === 1;
}

export interface MailOfReminder {
  mailId: string;
  caught: boolean;
  hasLetter: boolean;
  hasAddress: boolean;
}

/** What stands in the way of sending it once more: its words were erased, or the student has no address any more. */
export async function findMailOfReminder(db: Db, schoolId: string, reminderId: string): Promise<MailOfReminder | null> {
  const [found] = await rows<MailOfReminder>(
    db,
    `select o.id as "mailId", o.caught, l.mail_id is not null as "hasLetter", s.email is not null as "hasAddress"
     from mail_outbox o
     join reminders r on r.school_id = o.school_id and r.id = o.reminder_id
     join students s on s.school_id = r.school_id and s.id = r.student_id
     left join mail_letters l on l.school_id = o.school_id and l.mail_id = o.id
     where o.school_id = $1 and o.reminder_id = $2`,
    [schoolId, reminderId],
  );
  return found ?? null;
}

export async function addressAgain(db: Db, schoolId: string, mailId: string): Promise<void> {
  await changed(
    db,
    `update mail_letters l set recipient = s.email, reply = null
     from mail_outbox o join reminders r on r.school_id = o.school_id and r.id = o.reminder_id
     join students s on s.school_id = r.school_id and s.id = r.student_id
     where l.school_id = $1 and l.mail_id = $2 and o.school_id = l.school_id and o.id = l.mail_id and s.email is not null`,
    [schoolId, mailId],
  );
}
