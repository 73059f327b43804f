import type { Viewer } from "../access/viewer.ts";
import type { SupportNeed } from "../progress/support.rules.ts";
import { BY_NAME, VISIBLE_STUDENT } from "../schools/student.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { ReminderChannel, ReminderStatus } from "./reminder.entity.ts";
import type { SkipReason } from "./skip.rules.ts";

export interface Skipped {
  studentId: string;
  reason: SkipReason;
}

export interface StudentToRemind {
  id: string;
  firstName: string;
  lastName: string;
  hasEmail: boolean;
  /** This year's; null when they have none. */
  className: string | null;
  lastRemindedAt: Date | null;
}

/** Until the end of the unit of work nobody else of the school reminds: two clicks, or two people, remind once. */
export async function lockReminding(db: Db, { schoolId }: Viewer): Promise<void> {
  await rows(db, "select pg_advisory_xact_lock(hashtextextended('reminders ' || $1, 0))", [schoolId]);
}

/** What a request answered already; null when it is new. */
export async function findRequest(
  db: Db,
  { schoolId }: Viewer,
  requestId: string,
): Promise<{ createdBy: string | null; skipped: Skipped[] } | null> {
  const [found] = await rows<{ createdBy: string | null; skipped: Skipped[] }>(
    db,
    `select created_by as "createdBy", skipped from reminder_requests where school_id = $1 and request_id = $2`,
    [schoolId, requestId],
  );
  return found ?? null;
}

export async function saveRequest(
  db: Db,
  viewer: Viewer,
  { requestId, skipped, at }: { requestId: string; skipped: readonly Skipped[]; at: Date },
): Promise<void> {
  await rows(
    db,
    `insert into reminder_requests (school_id, request_id, created_by, created_at, skipped) values ($1, $2, $3, $4, $5)`,
    [viewer.schoolId, requestId, viewer.id, at, JSON.stringify(skipped)],
  );
}

/** By name; those whom the viewer follows. */
export function listStudentsToRemind(db: Db, viewer: Viewer, ids: readonly string[]): Promise<StudentToRemind[]> {
  return rows<StudentToRemind>(
    db,
    `select s.id, s.first_name as "firstName", s.last_name as "lastName", s.email is not null as "hasEmail",
       (select c.name from enrolments e join school_classes c on c.school_id = e.school_id and c.id = e.class_id
        where e.school_id = s.school_id and e.student_id = s.id and e.ends_on is null and e.school_year_id = $4) as "className",
       (select max(r.created_at) from reminders r
        where r.school_id = s.school_id and r.student_id = s.id and r.status not in ('CANCELLED', 'FAILED')) as "lastRemindedAt"
     from students s where ${VISIBLE_STUDENT} and s.id = any ($3::uuid[]) order by ${BY_NAME}`,
    [viewer.schoolId, viewer.classIds, ids, viewer.schoolYearId],
  );
}

export interface NewReminder {
  studentId: string;
  message: string;
  supportNeeds: readonly SupportNeed[];
}

export async function saveReminders(
  db: Db,
  viewer: Viewer,
  reminders: readonly NewReminder[],
  common: { requestId: string; channel: ReminderChannel; status: ReminderStatus; at: Date },
): Promise<void> {
  await rows(
    db,
    `insert into reminders (school_id, request_id, student_id, channel, status, support_needs, message, created_at, created_by)
     select $1, $2, one.student_id, $3, $4, one.needs::jsonb, one.message, $5, $6
     from unnest($7::uuid[], $8::text[], $9::text[]) as one(student_id, needs, message)
     on conflict (school_id, request_id, student_id) do nothing`,
    [
      viewer.schoolId,
      common.requestId,
      common.channel,
      common.status,
      common.at,
      viewer.id,
      reminders.map(({ studentId }) => studentId),
      reminders.map(({ supportNeeds }) => JSON.stringify(supportNeeds.map(kept))),
      reminders.map(({ message }) => message),
    ],
  );
}

/** The need itself, without what a read model hung on it. */
function kept({ reason, campaignId, since, missing }: SupportNeed): SupportNeed {
  return { reason, campaignId, since, missing };
}
