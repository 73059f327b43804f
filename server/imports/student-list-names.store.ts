import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { ListChanges } from "./student-list.store.ts";

/**
 * Lines of the staged list that no number tells: by exact name and birth date, else by exact name and class of that year.
 * A line that may mean two students, or a student whom two lines may mean, is left to a person: such lines leave the list,
 * and whom they may mean is not taken for gone. Answers those lines.
 */
export async function linkByName(db: Db, { schoolId, schoolYearId }: ListChanges): Promise<number[]> {
  await rows(
    db,
    `create temp table likely on commit drop as
     select l.line, l.ine is not null as has_ine, s.id as student_id, (s.birth_date = l.birth_date) is true as same_birth
     from listed l join students s on s.school_id = $1 and s.first_key = l.first_key and s.last_keys && l.last_keys
     where l.student_id is null and (l.ine is null or s.ine is null)
       and (l.birth_date = s.birth_date or (
         (l.birth_date is null or s.birth_date is null) and exists (
           select from enrolments e join school_classes c on c.school_id = e.school_id and c.id = e.class_id
           where e.school_id = $1 and e.student_id = s.id and e.school_year_id = $2 and e.ends_on is null
             and c.name_key = l.class_key)))
       and not exists (select from listed other where other.student_id = s.id)`,
    [schoolId, schoolYearId],
  );
  await rows(
    db,
    `delete from likely a where not a.same_birth and exists (
       select from likely b where b.same_birth and (b.line = a.line or b.student_id = a.student_id))`,
  );
  await rows(
    db,
    `update listed l set student_id = a.student_id from likely a
     where a.line = l.line and not exists (
       select from likely b where (b.line = a.line) <> (b.student_id = a.student_id))`,
  );
  await rows(
    db,
    `insert into spared select distinct a.student_id from likely a join listed l on l.line = a.line
     where l.student_id is null and not a.has_ine`,
  );
  const homonyms = await rows<{ line: number }>(
    db,
    `select distinct a.line from likely a join listed l on l.line = a.line
     where l.student_id is null and not a.has_ine order by a.line`,
  );
  await rows(db, `delete from listed where line = any ($1)`, [homonyms.map(({ line }) => line)]);
  return homonyms.map(({ line }) => line);
}
