import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { VISIBLE_STUDENT } from "../schools/student.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { RemindedFact } from "./reminder-effect.rules.ts";

/**
 * This year's reminders of the students who are in a class, and what the student did first after each: begun, sent, or went on.
 * Files give no date to going on: it is that of the first file which shows more than the files before the reminder did.
 */
export async function listRemindedFacts(
  db: Db,
  viewer: Viewer,
  classIds: readonly string[] | null,
): Promise<RemindedFact[]> {
  const found = await rows<{ studentId: string; remindedAt: Date; movedAt: Date | null }>(
    db,
    `select r.student_id as "studentId", r.created_at as "remindedAt", least(f.began_at, f.sent_at, f.went_on_at) as "movedAt"
     from reminders r
     join students s on s.school_id = r.school_id and s.id = r.student_id
     join enrolments c on c.school_id = r.school_id and c.student_id = r.student_id and c.school_year_id = $3 and c.ends_on is null
     join school_years y on y.school_id = r.school_id and y.id = $3
     join schools o on o.id = r.school_id
     left join lateral (
       select min(p.started_at) filter (where p.started_at > r.created_at) as began_at,
         min(p.shared_at) filter (where p.shared_at > r.created_at) as sent_at,
         min(w.went_on_at) as went_on_at
       from participations p
       left join lateral (
         select min(l.seen_at) filter (where l.seen_at > r.created_at and l.share > l.share_before) as went_on_at from (
           select (l.fact ->> 'fileAsOf')::timestamptz as seen_at, (l.fact ->> 'progression')::real as share,
             max((l.fact ->> 'progression')::real) filter (where (l.fact ->> 'fileAsOf')::timestamptz <= r.created_at) over () as share_before
           from import_lines l
           where l.school_id = p.school_id and l.campaign_id = p.campaign_id and l.student_id = p.student_id and l.counts
         ) l
       ) w on p.is_shown and p.started_at <= r.created_at
       where p.school_id = r.school_id and p.student_id = r.student_id
     ) f on true
     where ${VISIBLE_STUDENT} and r.status not in ('CANCELLED', 'FAILED')
       and r.created_at >= y.starts_on::timestamp at time zone o.time_zone and ($4::uuid[] is null or c.class_id = any ($4))`,
    [viewer.schoolId, viewer.classIds, viewer.schoolYearId, classIds?.filter(isUuid) ?? null],
  );
  return found.map(({ studentId, remindedAt, movedAt }) => ({
    studentId,
    remindedAt: remindedAt.toISOString(),
    movedAt: movedAt?.toISOString() ?? null,
  }));
}
