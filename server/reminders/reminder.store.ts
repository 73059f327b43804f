import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { studentYearKey, studentYears } from "../schools/student-year.rules.ts";
import { BY_NAME, VISIBLE_STUDENT } from "../schools/student.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { newestFirstAfter } from "../shared/newest-first.ts";
import type { Slice } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import { Reminder } from "./reminder.entity.ts";
import type { ReminderFilter } from "./reminder.inputs.ts";

const REMINDER = `r.school_id as "schoolId", r.id, r.request_id as "requestId", r.student_id as "studentId", r.channel, r.status,
  r.support_needs as "supportNeeds", r.message, r.created_at as "createdAt", r.created_by as "createdById", r.sent_at as "sentAt",
  r.taken_back_at as "takenBackAt", r.taken_back_by as "takenBackById"`;

/** $1 school, $2 followed classes (null: all): reminders of the students whom the viewer follows. */
const VISIBLE = `from reminders r join students s on s.school_id = r.school_id and s.id = r.student_id where ${VISIBLE_STUDENT}`;

const FILTER = `($3::uuid[] is null or r.student_id = any ($3)) and ($4::text[] is null or r.status = any ($4))
  and ($5::text[] is null or r.channel = any ($5))
  and ($6::uuid[] is null or exists (select from enrolments c where c.school_id = r.school_id and c.student_id = r.student_id
    and c.class_id = any ($6) and c.ends_on is null))
  and ($7::text is null or r.request_id = $7)`;

/** Newest first. */
export async function listReminders(db: Db, viewer: Viewer, filter: ReminderFilter, slice: Slice): Promise<Reminder[]> {
  const found = await rows<Reminder>(
    db,
    `select ${REMINDER} ${VISIBLE} and ${FILTER} and ($8::timestamptz is null or (r.created_at, r.id) < ($8, $9::uuid))
     order by r.created_at desc, r.id desc limit $10`,
    [...filterValues(viewer, filter), ...newestFirstAfter(slice), slice.limit],
  );
  return found.map(reminderOf);
}

export async function countReminders(db: Db, viewer: Viewer, filter: ReminderFilter): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count ${VISIBLE} and ${FILTER}`,
    filterValues(viewer, filter),
  );
  return row?.count ?? 0;
}

function filterValues(
  viewer: Viewer,
  { studentIds, classIds, statuses, channels, requestId }: ReminderFilter,
): unknown[] {
  return [
    viewer.schoolId,
    viewer.classIds,
    studentIds?.filter(isUuid) ?? null,
    statuses ?? null,
    channels ?? null,
    classIds?.filter(isUuid) ?? null,
    requestId ?? null,
  ];
}

/** Every reminder, or those of the school year of the key (student-year.rules); newest first. */
export async function loadRemindersOfStudent(
  db: Db,
  viewer: Viewer,
  keys: readonly string[],
): Promise<Map<string, Reminder[]>> {
  const { studentIds, schoolYearIds } = studentYears(keys);
  const found = await rows<Reminder & { askedYearId: string | null }>(
    db,
    `with asked as (
       select a.student_id, a.school_year_id, y.starts_on::timestamp at time zone $5 as begins_at,
         (y.ends_on + 1)::timestamp at time zone $5 as finishes_at
       from unnest($3::uuid[], $4::uuid[]) a (student_id, school_year_id)
       left join school_years y on y.school_id = $1 and y.id = a.school_year_id)
     select a.school_year_id as "askedYearId", r.* from (select ${REMINDER} ${VISIBLE} and r.student_id = any ($3::uuid[])) r
     join asked a on a.student_id = r."studentId"
       and (a.school_year_id is null or (r."createdAt" >= a.begins_at and r."createdAt" < a.finishes_at))
     order by r."createdAt" desc, r.id desc`,
    [viewer.schoolId, viewer.classIds, studentIds, schoolYearIds, viewer.timeZone],
  );
  const byKey = Map.groupBy(found, ({ studentId, askedYearId }) => studentYearKey(studentId, askedYearId));
  return new Map([...byKey].map(([key, same]) => [key, same.map(reminderOf)]));
}

export async function loadReminders(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Map<string, Reminder>> {
  const found = await rows<Reminder>(db, `select ${REMINDER} ${VISIBLE} and r.id = any ($3::uuid[])`, [
    viewer.schoolId,
    viewer.classIds,
    ids.filter(isUuid),
  ]);
  return new Map(found.map((row) => [row.id, reminderOf(row)]));
}

/** A reminder of a student whom the viewer does not follow does not exist. */
export async function getReminder(db: Db, viewer: Viewer, id: string): Promise<Reminder> {
  const [reminder] = await getReminders(db, viewer, [id]);
  return reminder!;
}

/** In the order asked for; all of them, or none. */
export async function getReminders(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Reminder[]> {
  const found = await loadReminders(db, viewer, ids);
  return ids.map((id) => {
    const reminder = found.get(id);
    if (!reminder) throw new Refusal("NOT_FOUND");
    return reminder;
  });
}

/** Only those that stand: whoever was faster is the one who took it back. */
export async function markTakenBack(
  db: Db,
  viewer: Viewer,
  { ids, at }: { ids: readonly string[]; at: Date },
): Promise<void> {
  await rows(
    db,
    `update reminders set status = 'CANCELLED', taken_back_at = $3, taken_back_by = $4
     where school_id = $1 and id = any ($2::uuid[]) and status = 'RECORDED' and channel <> 'EMAIL'`,
    [viewer.schoolId, ids, at, viewer.id],
  );
}

/** Those that one request made, by the students' names. */
export async function listRemindersOfRequest(db: Db, viewer: Viewer, requestId: string): Promise<Reminder[]> {
  const found = await rows<Reminder>(db, `select ${REMINDER} ${VISIBLE} and r.request_id = $3 order by ${BY_NAME}`, [
    viewer.schoolId,
    viewer.classIds,
    requestId,
  ]);
  return found.map(reminderOf);
}

export function reminderOf(row: object): Reminder {
  return Object.assign(new Reminder(), row);
}
