import type { Viewer } from "../access/viewer.ts";
import { BY_NAME, VISIBLE_STUDENT } from "../schools/student.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { Objective } from "./objective.entity.ts";

const OBJECTIVE = `o.school_id as "schoolId", o.id, o.school_year_id as "schoolYearId", o.grade_level as "gradeLevel",
  o.class_id as "classId", o.student_id as "studentId", o.competences, o.due_on as "dueOn", o.set_by as "setById", o.set_at as "setAt"`;

export interface ObjectiveKey {
  schoolYearId: string;
  gradeLevel: string | null;
  classId: string | null;
  studentId: string | null;
}

/** This year's, widest first; of classes and students, those that the viewer follows. */
export async function listObjectives(db: Db, viewer: Viewer): Promise<Objective[]> {
  const found = await rows<Objective>(
    db,
    `select ${OBJECTIVE} from objectives o
     left join school_classes c on c.school_id = o.school_id and c.id = o.class_id
     left join students s on s.school_id = o.school_id and s.id = o.student_id
     where o.school_id = $1 and o.school_year_id = $3
       and (o.class_id is null or $2::uuid[] is null or o.class_id = any ($2))
       and (o.student_id is null or (${VISIBLE_STUDENT}))
     order by o.student_id is not null, o.class_id is not null, o.grade_level nulls first, c.name collate natural_fr, ${BY_NAME}`,
    [viewer.schoolId, viewer.classIds, viewer.schoolYearId],
  );
  return found.map((row) => Object.assign(new Objective(), row));
}

/** What a change leaves behind: nothing where it changed nothing. */
const REMEMBER = `insert into objective_changes (school_id, school_year_id, grade_level, class_id, student_id,
  from_competences, from_due_on, to_competences, to_due_on, changed_by, changed_at)`;
const SAME_TARGET = `school_id = $1 and school_year_id = $2 and grade_level is not distinct from $3
  and class_id is not distinct from $4 and student_id is not distinct from $5`;

/** Until the end of the transaction: what a change replaces is what was there when it was made. */
export async function lockObjectives(db: Db, viewer: Viewer): Promise<void> {
  await rows(db, `select pg_advisory_xact_lock(hashtextextended('objectives ' || $1, 0))`, [viewer.schoolId]);
}

/** That of the target itself; null where a wider one holds. */
export async function findOwnObjective(
  db: Db,
  viewer: Viewer,
  { schoolYearId, gradeLevel, classId, studentId }: ObjectiveKey,
): Promise<{ competences: number; dueOn: string } | null> {
  const [found] = await rows<{ competences: number; dueOn: string }>(
    db,
    `select competences, due_on as "dueOn" from objectives where ${SAME_TARGET}`,
    [viewer.schoolId, schoolYearId, gradeLevel, classId, studentId],
  );
  return found ?? null;
}

/** With its line in the history, in one statement. */
export async function saveObjective(
  db: Db,
  viewer: Viewer,
  { schoolYearId, gradeLevel, classId, studentId }: ObjectiveKey,
  { competences, dueOn, at }: { competences: number; dueOn: string; at: Date },
): Promise<void> {
  await rows(
    db,
    `with was as (select competences, due_on from objectives where ${SAME_TARGET}), saved as (
       insert into objectives (school_id, school_year_id, grade_level, class_id, student_id, competences, due_on, set_by, set_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (school_id, school_year_id, grade_level, class_id, student_id) do update
         set competences = excluded.competences, due_on = excluded.due_on, set_by = excluded.set_by, set_at = excluded.set_at)
     ${REMEMBER}
     select $1, $2, $3, $4, $5, was.competences, was.due_on, $6::smallint, $7::date, $8::uuid, $9
     from (values (1)) as once left join was on true
     where (was.competences, was.due_on) is distinct from ($6::smallint, $7::date)`,
    [viewer.schoolId, schoolYearId, gradeLevel, classId, studentId, competences, dueOn, viewer.id, at],
  );
}

/** With its line in the history, in one statement. */
export async function removeObjective(
  db: Db,
  viewer: Viewer,
  { schoolYearId, gradeLevel, classId, studentId }: ObjectiveKey,
  at: Date,
): Promise<void> {
  await rows(
    db,
    `with gone as (delete from objectives where ${SAME_TARGET} returning competences, due_on)
     ${REMEMBER} select $1, $2, $3, $4, $5, competences, due_on, null, null, $6, $7 from gone`,
    [viewer.schoolId, schoolYearId, gradeLevel, classId, studentId, viewer.id, at],
  );
}
