import type { SchoolYearSpan } from "../schools/school-year.rules.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { ListChanges } from "./student-list.store.ts";

/**
 * Who is in which class from when. The first list of a year holds from the year's start (or from the day that SIECLE says);
 * a later one from today: the class that a student leaves keeps them up to that day.
 */
export async function saveEnrolments(
  db: Db,
  changes: ListChanges,
  { today, year }: { today: string; year: SchoolYearSpan },
): Promise<void> {
  const { schoolId, schoolYearId } = changes;
  const day = today < year.startsOn ? year.startsOn : today > year.endsOn ? year.endsOn : today;
  const [before] = await rows<{ found: boolean }>(
    db,
    `select exists (select from enrolments where school_id = $1 and school_year_id = $2) as found`,
    [schoolId, schoolYearId],
  );
  await closeEnrolments(db, changes, day);
  await openEnrolments(db, changes, { from: before?.found ? day : year.startsOn, year });
}

async function closeEnrolments(db: Db, { schoolId, importId, schoolYearId }: ListChanges, day: string): Promise<void> {
  await rows(
    db,
    `with leaving as (
       select e.id, to_jsonb(e) as before, greatest(e.starts_on, coalesce(l.left_on, $4::date)) as ends_on, l.student_id
       from enrolments e
       join school_classes c on c.school_id = e.school_id and c.id = e.class_id
       join listed l on l.student_id = e.student_id
       where e.school_id = $1 and e.school_year_id = $3 and e.ends_on is null
         and (l.left_on is not null or c.name_key <> l.class_key)),
     closed as (update enrolments e set ends_on = n.ends_on from leaving n where e.school_id = $1 and e.id = n.id),
     marked as (update listed l set is_changed = true from leaving n where l.student_id = n.student_id)
     insert into import_changes (school_id, import_id, table_name, row_id, before)
     select $1::uuid, $2::uuid, 'enrolments', id, before from leaving`,
    [schoolId, importId, schoolYearId, day],
  );
}

async function openEnrolments(
  db: Db,
  { schoolId, importId, schoolYearId }: ListChanges,
  { from, year }: { from: string; year: SchoolYearSpan },
): Promise<void> {
  await rows(
    db,
    `with opened as (
       insert into enrolments (school_id, student_id, class_id, school_year_id, starts_on)
       select $1, l.student_id, c.id, $3,
         case when l.entered_on between $5 and $6 and not exists (
           select from enrolments e where e.school_id = $1 and e.student_id = l.student_id and e.school_year_id = $3)
         then l.entered_on else $4::date end
       from listed l
       join school_classes c on c.school_id = $1 and c.school_year_id = $3 and c.name_key = l.class_key
       where l.left_on is null and l.student_id is not null and not exists (
         select from enrolments e where e.school_id = $1 and e.student_id = l.student_id and e.school_year_id = $3 and e.ends_on is null)
       returning id, student_id),
     marked as (update listed l set is_changed = true from opened n where l.student_id = n.student_id and not l.is_new)
     insert into import_changes (school_id, import_id, table_name, row_id, before)
     select $1::uuid, $2::uuid, 'enrolments', id, null from opened`,
    [schoolId, importId, schoolYearId, from, year.startsOn, year.endsOn],
  );
}
