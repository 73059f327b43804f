import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { newestFirstAfter } from "../shared/newest-first.ts";
import type { Slice } from "../shared/page.ts";
import type { CaughtMail } from "./caught-mail.type.ts";
import type { Letter, TakenMail } from "./outbox.store.ts";

export async function saveCaughtMail(db: Db, { schoolId, id }: TakenMail, { subject, body }: Letter): Promise<void> {
  await rows(
    db,
    `insert into caught_mails (school_id, mail_id, subject, body, caught_at) values ($1, $2, $3, $4, date_trunc('milliseconds', clock_timestamp()))
     on conflict (school_id, mail_id) do update set caught_at = excluded.caught_at`,
    [schoolId, id, subject, body],
  );
}

/** $1 school, $2 the reader, null for the head: what one asked for oneself. */
const READABLE = `from caught_mails c join mail_outbox o on o.school_id = c.school_id and o.id = c.mail_id
  left join reminders r on r.school_id = o.school_id and r.id = o.reminder_id
  where c.school_id = $1 and ($2::uuid is null or o.asked_by = $2)`;

/** Newest first. */
export function listCaughtMails(db: Db, viewer: Viewer, slice: Slice): Promise<CaughtMail[]> {
  return rows<CaughtMail>(
    db,
    `select c.mail_id as id, c.subject, c.body as text, c.caught_at as "createdAt", r.student_id as "studentId", o.staff_id as "staffId"
     ${READABLE} and ($3::timestamptz is null or (c.caught_at, c.mail_id) < ($3, $4::uuid))
     order by c.caught_at desc, c.mail_id desc limit $5`,
    [viewer.schoolId, readerOf(viewer), ...newestFirstAfter(slice), slice.limit],
  );
}

export async function countCaughtMails(db: Db, viewer: Viewer): Promise<number> {
  const [row] = await rows<{ count: number }>(db, `select count(*)::int as count ${READABLE}`, [
    viewer.schoolId,
    readerOf(viewer),
  ]);
  return row?.count ?? 0;
}

function readerOf({ id, role }: Viewer): string | null {
  return role === "HEAD" ? null : id;
}
