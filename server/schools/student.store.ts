import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { isUuid } from "./school.store.ts";
import { Student } from "./student.entity.ts";

export const STUDENT = `s.school_id as "schoolId", s.id, s.last_name as "lastName", s.first_name as "firstName", s.left_on as "leftOn",
  s.levels, s.pix, s.pix_score as "pixScore", s.certifiable_count as "certifiableCount", s.profile_known_at as "profileKnownAt"`;

/** By last name then first name, as a French class list is ordered. */
export const BY_NAME = `s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id`;

/** $1 school, $2 followed classes (null: all): those enrolled there now, or last there before they left. */
export const VISIBLE_STUDENT = `s.school_id = $1 and ($2::uuid[] is null or exists (
  select from enrolments e where e.school_id = s.school_id and e.student_id = s.id and e.class_id = any ($2)
    and (e.ends_on is null or s.left_on is not null)))`;

/** A student whom the viewer does not follow does not exist. */
export async function getStudent(db: Db, viewer: Viewer, id: string): Promise<Student> {
  const found = (await loadStudents(db, viewer, [id])).get(id);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

export async function loadStudents(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Map<string, Student>> {
  const found = await rows<Student>(
    db,
    `select ${STUDENT} from students s where ${VISIBLE_STUDENT} and s.id = any ($3::uuid[])`,
    [viewer.schoolId, viewer.classIds, ids.filter(isUuid)],
  );
  return new Map(found.map((row) => [row.id, studentOf(row)]));
}

export async function loadStudentsOfClass(
  db: Db,
  viewer: Viewer,
  classIds: readonly string[],
): Promise<Map<string, Student[]>> {
  const found = await rows<Student & { classId: string }>(
    db,
    `select ${STUDENT}, e.class_id as "classId" from enrolments e
     join students s on s.school_id = e.school_id and s.id = e.student_id
     where e.school_id = $1 and e.class_id = any ($2::uuid[]) and e.ends_on is null order by ${BY_NAME}`,
    [viewer.schoolId, classIds],
  );
  const byClass = new Map<string, Student[]>();
  for (const { classId, ...row } of found) {
    const list = byClass.get(classId);
    if (list) list.push(studentOf(row));
    else byClass.set(classId, [studentOf(row)]);
  }
  return byClass;
}

/** The class of each student this year; absent when there is none. */
export async function loadClassIdOfStudent(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
): Promise<Map<string, string>> {
  const found = await rows<{ studentId: string; classId: string }>(
    db,
    `select student_id as "studentId", class_id as "classId" from enrolments
     where school_id = $1 and student_id = any ($2::uuid[]) and school_year_id = $3 and ends_on is null`,
    [viewer.schoolId, studentIds, viewer.schoolYearId],
  );
  return new Map(found.map(({ studentId, classId }) => [studentId, classId]));
}

/** The class of each student in a school year. Keys: "student year". */
export async function loadClassIdInYear(db: Db, viewer: Viewer, keys: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ key: string; classId: string }>(
    db,
    `select student_id || ' ' || school_year_id as key, class_id as "classId" from enrolments
     where school_id = $1 and student_id = any ($2::uuid[]) and ends_on is null`,
    [viewer.schoolId, keys.map((key) => key.split(" ")[0])],
  );
  return new Map(found.map(({ key, classId }) => [key, classId]));
}

/** The classes by which the viewer sees a student: where they are, or were last before they left. */
export async function listClassIdsOfStudent(db: Db, viewer: Viewer, studentId: string): Promise<string[]> {
  const found = await rows<{ classId: string }>(
    db,
    `select distinct e.class_id as "classId" from enrolments e
     join students s on s.school_id = e.school_id and s.id = e.student_id
     where e.school_id = $1 and e.student_id = $3 and ($2::uuid[] is null or e.class_id = any ($2))
       and (e.ends_on is null or s.left_on is not null)`,
    [viewer.schoolId, viewer.classIds, studentId],
  );
  return found.map(({ classId }) => classId);
}

/** Whether an address is known: the address itself never leaves. */
export async function loadHasEmail(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
): Promise<Map<string, boolean>> {
  const found = await rows<{ id: string; known: boolean }>(
    db,
    `select id, email is not null as known from students where school_id = $1 and id = any ($2::uuid[])`,
    [viewer.schoolId, studentIds],
  );
  return new Map(found.map(({ id, known }) => [id, known]));
}

export function studentOf(row: object): Student {
  return Object.assign(new Student(), row);
}
