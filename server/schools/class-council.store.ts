import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { ClassCouncil } from "./class-council.entity.ts";
import { isUuid } from "./school.store.ts";

/** By class, in the order of the terms; a term without a council is absent. */
export async function loadCouncils(
  db: Db,
  viewer: Viewer,
  classIds: readonly string[],
): Promise<Map<string, ClassCouncil[]>> {
  const found = await rows<ClassCouncil>(
    db,
    `select k.school_id as "schoolId", k.class_id as "classId", k.term_id as "termId", k.held_on as "heldOn"
     from class_councils k join terms t on t.school_id = k.school_id and t.id = k.term_id
     where k.school_id = $1 and k.class_id = any ($2::uuid[]) and ($3::uuid[] is null or k.class_id = any ($3))
     order by t.number`,
    [viewer.schoolId, classIds.filter(isUuid), viewer.classIds],
  );
  return Map.groupBy(
    found.map((row) => Object.assign(new ClassCouncil(), row)),
    ({ classId }) => classId,
  );
}

/** Until the end of the transaction: what a change replaces is what was there when it was made. */
export async function lockCouncils(db: Db, viewer: Viewer, classId: string): Promise<void> {
  await rows(db, `select 1 from school_classes where school_id = $1 and id = $2 for no key update`, [
    viewer.schoolId,
    classId,
  ]);
}

export async function saveCouncil(
  db: Db,
  viewer: Viewer,
  { classId, termId, heldOn }: { classId: string; termId: string; heldOn: string },
): Promise<void> {
  await rows(
    db,
    `insert into class_councils (school_id, class_id, term_id, held_on) values ($1, $2, $3, $4)
     on conflict (school_id, class_id, term_id) do update set held_on = excluded.held_on`,
    [viewer.schoolId, classId, termId, heldOn],
  );
}

export async function removeCouncil(
  db: Db,
  viewer: Viewer,
  { classId, termId }: { classId: string; termId: string },
): Promise<void> {
  await rows(db, `delete from class_councils where school_id = $1 and class_id = $2 and term_id = $3`, [
    viewer.schoolId,
    classId,
    termId,
  ]);
}

export async function countCouncilsAfter(
  db: Db,
  viewer: Viewer,
  schoolYearId: string,
  number: number,
): Promise<number> {
  const [found] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from class_councils k
     join terms t on t.school_id = k.school_id and t.id = k.term_id
     where k.school_id = $1 and t.school_year_id = $2 and t.number > $3`,
    [viewer.schoolId, schoolYearId, number],
  );
  return found!.count;
}
