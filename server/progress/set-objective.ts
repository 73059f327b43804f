import type { Viewer } from "../access/viewer.ts";
import { getClass, getSchool, listSchoolYears } from "../schools/school.store.ts";
import type { School } from "../schools/school.entity.ts";
import type { SchoolYear } from "../schools/school-year.entity.ts";
import { getStudent } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { SetObjectiveInput } from "./objective.inputs.ts";
import { isSameObjective, maySetObjective, scopeOf, wrongObjectiveField } from "./objective.rules.ts";
import type { WantedObjective } from "./objective.rules.ts";
import { findOwnObjective, lockObjectives, removeObjective, saveObjective } from "./objective.store.ts";
import { defaultDueOn } from "./year-progress.rules.ts";

export async function setObjective(
  db: Db,
  viewer: Viewer,
  { input, at }: { input: SetObjectiveInput; at: Date },
): Promise<School> {
  const { gradeLevel = null, classId = null, studentId = null, competences = null, dueOn = null } = input;
  const wanted: WantedObjective = { gradeLevel, classId, studentId, competences, dueOn };
  const year = await runningYear(db, viewer);
  const field = wrongObjectiveField(wanted, year);
  if (field) throw new Refusal("BAD_USER_INPUT", { field });
  if (!maySetObjective(viewer.role, scopeOf(wanted))) throw new Refusal("FORBIDDEN");
  if (studentId !== null) await getStudent(db, viewer, studentId);
  if (classId !== null && (await getClass(db, viewer, classId)).schoolYearId !== year.id)
    throw new Refusal("NOT_FOUND");

  const key = { schoolYearId: year.id, gradeLevel, classId, studentId };
  await lockObjectives(db, viewer);
  const own = await findOwnObjective(db, viewer, key);
  const next = competences === null ? null : { competences, dueOn: dueOn ?? defaultDueOn(year) };
  // Whoever asks again after an answer that was lost finds their own change.
  if (input.seen && !isSameObjective(own, input.seen) && !isSameObjective(own, next)) throw new Refusal("CONFLICT");
  if (next === null) await removeObjective(db, viewer, key, at);
  else await saveObjective(db, viewer, key, { ...next, at });
  return getSchool(db, viewer);
}

/** An objective is one of the running year: before the first list of students there is none. */
async function runningYear(db: Db, viewer: Viewer): Promise<SchoolYear> {
  const year = (await listSchoolYears(db, viewer)).find(({ id }) => id === viewer.schoolYearId);
  if (!year) throw new Refusal("NO_SCHOOL_YEAR");
  return year;
}
