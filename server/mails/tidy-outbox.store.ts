import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { dropLetters, tellReminders } from "./outbox.store.ts";

/** A reminder that could not leave for so long tells of another week. */
const STALE = "asked_at < clock_timestamp() - interval '3 days'";
const NO_ANSWER = "state = 'SENDING' and leaving_at is not null and lease_until < clock_timestamp()";
const TOO_LATE = `state = 'QUEUED' and ${STALE}`;
const TO_FORGET = "forget_at < clock_timestamp() and state not in ('QUEUED', 'SENDING')";

/** Those with a mail that nobody else would end. Called outside any school. */
export async function listSchoolsToTidy(db: Db): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select school_id as id from mail_outbox where ${NO_ANSWER} union select school_id from mail_outbox where ${TOO_LATE}
     union select school_id from mail_outbox where ${TO_FORGET}`,
  );
  return found.map(({ id }) => id);
}

/** The gate was passed and nobody came back with an answer: only a person, or a late answer, can tell. */
export async function markUncertain(db: Db, schoolId: string): Promise<void> {
  await end(db, schoolId, { where: NO_ANSWER, state: "UNCERTAIN", failure: "'NO_ANSWER'" });
}

/** What the last try failed at says more than that time is up. */
export async function markTooLate(db: Db, schoolId: string): Promise<void> {
  await end(db, schoolId, { where: TOO_LATE, state: "FAILED", failure: "coalesce(failure, 'TOO_LATE')" });
}

async function end(
  db: Db,
  schoolId: string,
  { where, state, failure }: { where: string; state: string; failure: string },
): Promise<void> {
  const ended = await rows<{ id: string }>(
    db,
    `with ended as (
       update mail_outbox set state = $2, failure = ${failure}, lease_until = null
       where school_id = $1 and ${where} returning id
     ) select id from ended`,
    [schoolId, state],
  );
  const ids = ended.map(({ id }) => id);
  await dropLetters(db, schoolId, ids);
  await tellReminders(db, schoolId, ids);
}

/** At the year's end the words go, wherever they stand; that somebody was reminded, when and why, stays. */
export async function forgetMails(db: Db, schoolId: string): Promise<void> {
  const forgotten = await rows<{ id: string }>(
    db,
    `with forgotten as (
       update mail_outbox set forget_at = null where school_id = $1 and ${TO_FORGET} returning id
     ) select id from forgotten`,
    [schoolId],
  );
  const mine = [schoolId, forgotten.map(({ id }) => id)];
  await changed(db, `delete from mail_letters where school_id = $1 and mail_id = any ($2::uuid[])`, mine);
  await changed(db, `delete from caught_mails where school_id = $1 and mail_id = any ($2::uuid[])`, mine);
  await changed(
    db,
    `update reminders r set message = '' from mail_outbox o
     where o.school_id = $1 and o.id = any ($2::uuid[]) and r.school_id = o.school_id and r.id = o.reminder_id`,
    mine,
  );
}
