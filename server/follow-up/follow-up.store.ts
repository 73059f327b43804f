import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { VISIBLE_STUDENT } from "../schools/student.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { FollowUpMark } from "./follow-up-mark.entity.ts";
import type { FollowUpMarkKind } from "./follow-up-mark.entity.ts";
import { PutOff } from "./put-off.entity.ts";

const MARK = `m.school_id as "schoolId", m.id, m.student_id as "studentId", m.kind, m.marked_on as "markedOn",
  m.marked_by as "markedById", m.marked_at as "markedAt"`;

/** Newest first, of every year. */
export async function loadMarksOfStudents(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
): Promise<Map<string, FollowUpMark[]>> {
  const found = await rows<FollowUpMark>(
    db,
    `select ${MARK} from follow_up_marks m join students s on s.school_id = m.school_id and s.id = m.student_id
     where ${VISIBLE_STUDENT} and m.student_id = any ($3::uuid[]) order by m.marked_at desc, m.id desc`,
    [viewer.schoolId, viewer.classIds, studentIds],
  );
  return Map.groupBy(found.map(markOf), ({ studentId }) => studentId);
}

/** A mark on a student whom the viewer does not follow does not exist. */
export async function getMark(db: Db, viewer: Viewer, id: string): Promise<FollowUpMark> {
  const [found] = await rows<FollowUpMark>(
    db,
    `select ${MARK} from follow_up_marks m join students s on s.school_id = m.school_id and s.id = m.student_id
     where ${VISIBLE_STUDENT} and m.id = $3`,
    [viewer.schoolId, viewer.classIds, isUuid(id) ? id : null],
  );
  if (!found) throw new Refusal("NOT_FOUND");
  return markOf(found);
}

/** The same by the same person on the same day stays one. */
export async function saveMark(
  db: Db,
  viewer: Viewer,
  { studentId, kind, day, at }: { studentId: string; kind: FollowUpMarkKind; day: string; at: Date },
): Promise<void> {
  await rows(
    db,
    `insert into follow_up_marks (school_id, student_id, kind, marked_on, marked_by, marked_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (school_id, student_id, marked_by, kind, marked_on) do nothing`,
    [viewer.schoolId, studentId, kind, day, viewer.id, at],
  );
}

export async function deleteMark(db: Db, { schoolId, id }: Pick<FollowUpMark, "schoolId" | "id">): Promise<void> {
  await rows(db, `delete from follow_up_marks where school_id = $1 and id = $2`, [schoolId, id]);
}

/** Whether the day has passed is the rule's business. */
export async function loadPutOffs(db: Db, viewer: Viewer, studentIds: readonly string[]): Promise<Map<string, PutOff>> {
  const found = await rows<PutOff>(
    db,
    `select o.school_id as "schoolId", o.student_id as "studentId", o.until, o.put_off_by as "putOffById",
       o.put_off_at as "putOffAt"
     from put_offs o where o.school_id = $1 and o.student_id = any ($2::uuid[])`,
    [viewer.schoolId, studentIds],
  );
  return new Map(found.map((row) => [row.studentId, Object.assign(new PutOff(), row)]));
}

export async function savePutOff(
  db: Db,
  viewer: Viewer,
  { studentId, until, at }: { studentId: string; until: string; at: Date },
): Promise<void> {
  await rows(
    db,
    `insert into put_offs (school_id, student_id, until, put_off_by, put_off_at) values ($1, $2, $3, $4, $5)
     on conflict (school_id, student_id) do update
       set until = excluded.until, put_off_by = excluded.put_off_by, put_off_at = excluded.put_off_at`,
    [viewer.schoolId, studentId, until, viewer.id, at],
  );
}

export async function deletePutOff(db: Db, viewer: Viewer, studentId: string): Promise<void> {
  await rows(db, `delete from put_offs where school_id = $1 and student_id = $2`, [viewer.schoolId, studentId]);
}

function markOf(row: FollowUpMark): FollowUpMark {
  return Object.assign(new FollowUpMark(), row);
}
