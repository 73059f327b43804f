import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { ListChanges } from "./student-list.store.ts";

export interface ListYears {
  schoolId: string;
  schoolYearId: string;
  /** Of the school year that ends where this one begins; null when the school has none. */
  previousYearId: string | null;
}

export async function findPreviousYear(db: Db, schoolId: string, startsOn: string): Promise<string | null> {
  const [found] = await rows<{ id: string }>(
    db,
    `select id from school_years where school_id = $1 and ends_on = $2::date - 1`,
    [schoolId, startsOn],
  );
  return found?.id ?? null;
}

/** Whether anybody was ever enrolled here. */
export async function hasStudents(db: Db, schoolId: string): Promise<boolean> {
  const [school] = await rows<{ peopled: boolean }>(
    db,
    `select exists (select from enrolments where school_id = $1) as peopled`,
    [schoolId],
  );
  return school?.peopled ?? false;
}

/** Whom the staged list should name, in a temporary table that is empty at first. */
export async function openExpected(db: Db): Promise<void> {
  await rows(db, `create temp table expected (student_id uuid primary key, class_name text) on commit drop`);
}

/** Those enrolled that year, in the classes that the list speaks of. A homonym's line means one of the spared. */
export async function expectEnrolled(
  db: Db,
  { schoolId, schoolYearId, wholeSchool }: ListYears & { wholeSchool: boolean },
): Promise<void> {
  await rows(
    db,
    `insert into expected
     select e.student_id, c.name from enrolments e
     join school_classes c on c.school_id = e.school_id and c.id = e.class_id
     where e.school_id = $1 and e.school_year_id = $2 and e.ends_on is null
       and ($3 or c.name_key in (select class_key from listed)) and e.student_id not in (select student_id from spared)`,
    [schoolId, schoolYearId, wholeSchool],
  );
}

/**
 * Of a year that has no list yet: those of the year before, but for the last grades, which leave. Who was proposed as gone
 * then, and is not answered, stays expected.
 */
export async function expectThoseOfYearBefore(
  db: Db,
  { schoolId, schoolYearId, previousYearId }: ListYears,
  lastGrades: readonly string[],
): Promise<void> {
  await rows(
    db,
    `insert into expected
     select e.student_id, c.name from enrolments e
     join school_classes c on c.school_id = e.school_id and c.id = e.class_id
     join students s on s.school_id = e.school_id and s.id = e.student_id
     where e.school_id = $1 and e.school_year_id = $3 and e.ends_on is null and s.left_on is null
       and e.student_id not in (select student_id from spared) and coalesce(c.grade_level, '') <> all ($4::text[])
       and not exists (select from enrolments n
         where n.school_id = $1 and n.student_id = e.student_id and n.school_year_id = $2)
       and (not exists (select from enrolments n where n.school_id = $1 and n.school_year_id = $2)
         or exists (select from departures d
           where d.school_id = $1 and d.student_id = e.student_id and d.school_year_id = $2))`,
    [schoolId, schoolYearId, previousYearId, lastGrades],
  );
}

/** Of those expected, how many the list does not name. */
export async function countMissing(db: Db): Promise<{ missing: number; enrolled: number }> {
  const [counts] = await rows<{ missing: number; enrolled: number }>(
    db,
    `select count(*)::int as enrolled, (count(*) filter (where l.student_id is null))::int as missing
     from expected x left join listed l on l.student_id = x.student_id`,
  );
  return counts ?? { missing: 0, enrolled: 0 };
}

/** Those expected whom the list does not name are proposed as gone; those whom it names are there. */
export async function replaceDepartures(
  db: Db,
  { schoolId, importId, schoolYearId, wholeSchool }: ListChanges,
  now: Date,
): Promise<number> {
  await rows(
    db,
    `with gone as (
       delete from departures d where d.school_id = $1 and (($3 and d.school_year_id = $2)
         or d.student_id in (select student_id from listed) or d.student_id in (select student_id from expected))
       returning d.student_id, to_jsonb(d) as before)
     insert into import_changes (school_id, import_id, table_name, row_id, before)
     select $1::uuid, $4::uuid, 'departures', student_id, before from gone`,
    [schoolId, schoolYearId, wholeSchool, importId],
  );
  const [row] = await rows<{ count: number }>(
    db,
    `with proposed as (
       insert into departures (school_id, student_id, import_id, school_year_id, proposed_at)
       select $1, x.student_id, $3, $2, $4 from expected x
       where not exists (select from listed l where l.student_id = x.student_id)
       returning 1)
     select count(*)::int as count from proposed`,
    [schoolId, schoolYearId, importId, now],
  );
  return row?.count ?? 0;
}
