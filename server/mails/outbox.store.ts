import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Conclusion } from "./conclusion.rules.ts";

/** A mail in the hands of one taker. */
export interface TakenMail {
  schoolId: string;
  id: string;
  kind: "REMINDER" | "INVITATION" | "PASSWORD_RESET";
  fence: string;
  /** This one included. */
  attempts: number;
  messageId: string;
  caught: boolean;
}

export interface Letter {
  recipient: string;
  subject: string;
  body: string;
  schoolName: string;
  timeZone: string;
}

/** All moments are the database's: the clocks of several machines never agree. */
const NOW = "clock_timestamp()";
const IN_MS = (place: number): string => `${NOW} + make_interval(secs => $${place}::float8 / 1000)`;

/** $1 school, $2 mail, $3 fence: only for whoever took it last. */
const MINE = "school_id = $1 and id = $2 and fence = $3";

/**
 * The mail that has waited longest, staff's before reminders; null when none is due. A mail whose taker did not pass the gate in
 * time is due again: that taker's fence is old. Called outside any school; the unit of work is that of the mail's school from here on.
 */
export async function takeMail(
  db: Db,
  { leaves, leaseMs }: { leaves: boolean; leaseMs: number },
): Promise<TakenMail | null> {
  const [taken] = await rows<TakenMail>(
    db,
    `with due as (
       select school_id, id from mail_outbox
       where (caught or $1) and ((state = 'QUEUED' and next_at <= ${NOW})
         or (state = 'SENDING' and leaving_at is null and lease_until < ${NOW}))
       order by kind = 'REMINDER', next_at, id limit 1 for update skip locked
     ), taken as (
       update mail_outbox o set state = 'SENDING', fence = fence + 1, attempts = attempts + 1, failure = null,
         lease_until = ${IN_MS(2)}
       from due where o.school_id = due.school_id and o.id = due.id returning o.*
     ) select school_id as "schoolId", id, kind, fence, attempts, message_id as "messageId", caught from taken`,
    [leaves, leaseMs],
  );
  if (!taken) return null;
  await rows(db, "select set_config('app.school_id', $1, true)", [taken.schoolId]);
  await tellReminders(db, taken.schoolId, [taken.id]);
  return taken;
}

export async function findLetter(db: Db, { schoolId, id }: TakenMail): Promise<Letter | null> {
  const [letter] = await rows<Letter>(
    db,
    `select l.recipient, l.subject, l.body, s.name as "schoolName", s.time_zone as "timeZone"
     from mail_letters l join schools s on s.id = l.school_id where l.school_id = $1 and l.mail_id = $2`,
    [schoolId, id],
  );
  return letter ?? null;
}

/** The gate before the last dot. False: somebody else has it, or it was cancelled; then the dot must not go out. */
export async function markLeaving(db: Db, { schoolId, id, fence }: TakenMail, answerMs: number): Promise<boolean> {
  const touched = await changed(
    db,
    `update mail_outbox set leaving_at = ${NOW}, lease_until = ${IN_MS(4)}
     where ${MINE} and state = 'SENDING' and leaving_at is null`,
    [schoolId, id, fence, answerMs],
  );
  return touched === 1;
}

/** The end of one try. An answer that comes late still tells of a mail that nobody has decided on meanwhile. */
export async function conclude(
  db: Db,
  mail: TakenMail,
  conclusion: Conclusion,
  reply: string | null = null,
): Promise<void> {
  const { schoolId, id, fence } = mail;
  const { state } = conclusion;
  const failure = "failure" in conclusion ? conclusion.failure : null;
  const touched = await changed(
    db,
    `update mail_outbox set state = $4, failure = $5, lease_until = null,
       sent_at = case when $4 = 'SENT' then ${NOW} end,
       leaving_at = case when $4 = 'QUEUED' then null else leaving_at end,
       next_at = case when $4 = 'QUEUED' then ${IN_MS(6)} else next_at end
     where ${MINE} and state in ('SENDING', 'UNCERTAIN')`,
    [schoolId, id, fence, state, failure, "waitMs" in conclusion ? conclusion.waitMs : 0],
  );
  if (touched === 0) return;
  await rows(db, `update mail_letters set reply = $3 where school_id = $1 and mail_id = $2`, [schoolId, id, reply]);
  await dropLetters(db, schoolId, [id]);
  await tellReminders(db, schoolId, [id]);
}

/** Quiet hours: no reminder of the school leaves before they end, the one just taken included; a try that was none does not count. */
export async function putOff(db: Db, { schoolId, id }: TakenMail, waitMs: number): Promise<void> {
  await rows(
    db,
    `with free as (
       select id from mail_outbox where school_id = $1 and kind = 'REMINDER' and state = 'QUEUED' for update skip locked
     ), put_off as (
       update mail_outbox o set next_at = greatest(next_at, ${IN_MS(3)}), state = 'QUEUED',
         attempts = attempts - case when id = $2 then 1 else 0 end
       where school_id = $1 and (id = $2 or id in (select id from free)) returning id
     ) select count(*) from put_off`,
    [schoolId, id, waitMs],
  );
  await tellReminders(db, schoolId, [id]);
}

/** A reminder says what its mail is at: in the transaction that moved the mail. */
export async function tellReminders(db: Db, schoolId: string, mailIds: readonly string[]): Promise<void> {
  await changed(
    db,
    `update reminders r set status = o.state, sent_at = o.sent_at from mail_outbox o
     where o.school_id = $1 and o.id = any ($2::uuid[]) and r.school_id = o.school_id and r.id = o.reminder_id`,
    [schoolId, mailIds],
  );
}

/** The same once a person has decided on a reminder; words that nobody can send again go with it. */
export async function closeDecision(db: Db, schoolId: string, reminderId: string): Promise<void> {
  const mails = await rows<{ id: string }>(db, "select id from mail_outbox where school_id = $1 and reminder_id = $2", [
    schoolId,
    reminderId,
  ]);
  const ids = mails.map(({ id }) => id);
  await tellReminders(db, schoolId, ids);
  await dropLetters(db, schoolId, ids);
}

/** Words and address go as soon as nobody can send them again; a secret link cannot be sent again at all. */
export async function dropLetters(db: Db, schoolId: string, mailIds: readonly string[]): Promise<void> {
  await changed(
    db,
    `delete from mail_letters l using mail_outbox o
     where l.school_id = $1 and l.mail_id = any ($2::uuid[]) and o.school_id = l.school_id and o.id = l.mail_id
       and (o.state in ('SENT', 'CANCELLED') or (o.kind <> 'REMINDER' and o.state in ('FAILED', 'UNCERTAIN')))`,
    [schoolId, mailIds],
  );
}
