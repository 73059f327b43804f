import type { Viewer } from "../access/viewer.ts";
import { VISIBLE_STUDENT } from "../schools/student.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { ObjectiveChange } from "./objective-change.type.ts";

interface Row {
  id: string;
  gradeLevel: ObjectiveChange["gradeLevel"];
  classId: string | null;
  studentId: string | null;
  fromCompetences: number | null;
  fromDueOn: string | null;
  toCompetences: number | null;
  toDueOn: string | null;
  changedById: string | null;
  changedAt: Date;
}

const CHANGE = `h.id, h.grade_level as "gradeLevel", h.class_id as "classId", h.student_id as "studentId",
  h.from_competences as "fromCompetences", h.from_due_on as "fromDueOn", h.to_competences as "toCompetences",
  h.to_due_on as "toDueOn", h.changed_by as "changedById", h.changed_at as "changedAt"`;
const NEWEST_FIRST = "order by h.changed_at desc, h.id desc";

/** Enough to see who is changing what back and forth. */
const MOST = 50;

/** This year's of the school and its grades, newest first. */
export async function listWideChanges(db: Db, viewer: Viewer): Promise<ObjectiveChange[]> {
  const found = await rows<Row>(
    db,
    `select ${CHANGE} from objective_changes h
     where h.school_id = $1 and h.school_year_id = $2 and h.class_id is null and h.student_id is null ${NEWEST_FIRST} limit ${MOST}`,
    [viewer.schoolId, viewer.schoolYearId],
  );
  return found.map(changeOf);
}

export async function loadChangesOfClasses(
  db: Db,
  viewer: Viewer,
  classIds: readonly string[],
): Promise<Map<string, ObjectiveChange[]>> {
  const found = await rows<Row>(
    db,
    `select ${CHANGE} from objective_changes h
     where h.school_id = $1 and h.class_id = any ($2::uuid[]) and ($3::uuid[] is null or h.class_id = any ($3)) ${NEWEST_FIRST}`,
    [viewer.schoolId, classIds, viewer.classIds],
  );
  return grouped(found, ({ classId }) => classId!);
}

/** Of every year. */
export async function loadChangesOfStudents(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
): Promise<Map<string, ObjectiveChange[]>> {
  const found = await rows<Row>(
    db,
    `select ${CHANGE} from objective_changes h
     join students s on s.school_id = h.school_id and s.id = h.student_id
     where ${VISIBLE_STUDENT} and h.student_id = any ($3::uuid[]) ${NEWEST_FIRST}`,
    [viewer.schoolId, viewer.classIds, studentIds],
  );
  return grouped(found, ({ studentId }) => studentId!);
}

function grouped(found: readonly Row[], keyOf: (row: Row) => string): Map<string, ObjectiveChange[]> {
  const byKey = Map.groupBy(found, keyOf);
  return new Map([...byKey].map(([key, some]) => [key, some.map(changeOf)]));
}

function changeOf(row: Row): ObjectiveChange {
  const { id, gradeLevel, changedById, changedAt } = row;
  const from = valueOf(row.fromCompetences, row.fromDueOn);
  const to = valueOf(row.toCompetences, row.toDueOn);
  return Object.assign(new ObjectiveChange(), { id, gradeLevel, from, to, changedById, changedAt });
}

function valueOf(competences: number | null, dueOn: string | null): ObjectiveChange["from"] {
  return competences === null || dueOn === null ? null : { competences, dueOn };
}
