import type { Viewer } from "../access/viewer.ts";
import { BY_NAME, STUDENT, studentOf } from "../schools/student.store.ts";
import type { Student } from "../schools/student.entity.ts";
import { isUuid } from "../schools/school.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";

/** Proposed as gone: by last name then first name. */
export async function listDepartures(db: Db, viewer: Viewer): Promise<Student[]> {
  const found = await rows<Student>(
    db,
    `select ${STUDENT} from departures d join students s on s.school_id = d.school_id and s.id = d.student_id
     where d.school_id = $1 order by ${BY_NAME}`,
    [viewer.schoolId],
  );
  return found.map(studentOf);
}

/** They leave the class of the year whose list no longer names them; the years before stay as they were. */
export async function closeDepartures(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
  day: string,
): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `with gone as (
       delete from departures where school_id = $1 and student_id = any ($2::uuid[]) returning student_id, import_id, school_year_id),
     noted as (
       insert into import_changes (school_id, import_id, table_name, row_id, before)
       select $1, g.import_id, 'enrolments', e.id, to_jsonb(e) from gone g
       join enrolments e on e.school_id = $1 and e.student_id = g.student_id and e.school_year_id = g.school_year_id
         and e.ends_on is null
       union all
       select $1, g.import_id, 'students', s.id, to_jsonb(s) from gone g
       join students s on s.school_id = $1 and s.id = g.student_id),
     closed as (
       update enrolments e set ends_on = greatest(e.starts_on, $3::date) from gone g
       where e.school_id = $1 and e.student_id = g.student_id and e.school_year_id = g.school_year_id and e.ends_on is null),
     left_school as (
       update students s set left_on = $3::date from gone g where s.school_id = $1 and s.id = g.student_id)
     select count(*)::int as count from gone`,
    [viewer.schoolId, studentIds.filter(isUuid), day],
  );
  return row?.count ?? 0;
}
