import type { WorldSchool } from "../../test/support/world-school.ts";

const GIVEN = "with given (school_id, year_id, staff_id) as (values ($1::uuid, $2::uuid, $3::uuid))";
const STUDENTS = "from given g join students s on s.school_id = g.school_id";

/** A line for each student, called as they are. */
const FILL = [
  `${GIVEN} insert into campaigns (school_id, kind, name, created_at, deleted_at)
   select s.school_id, 'ASSESSMENT', s.last_name, '2026-10-01', '2026-11-20' ${STUDENTS}`,
  `${GIVEN} insert into school_holidays (school_id, name, starts_on, ends_on)
   select s.school_id, left(s.last_name, 60), '2027-07-14', '2027-07-14' ${STUDENTS}`,
  `${GIVEN} insert into objectives (school_id, school_year_id, student_id, competences, due_on, set_by, set_at)
   select s.school_id, g.year_id, s.id, 5, '2027-05-31', g.staff_id, '2026-11-20' ${STUDENTS}`,
  `${GIVEN} insert into objective_changes (school_id, school_year_id, to_competences, to_due_on, changed_by, changed_at)
   select g.school_id, g.year_id, 5, '2027-05-31', p.id, '2026-11-20'
   from given g join staff p on p.school_id = g.school_id and p.id <> g.staff_id`,
  `${GIVEN}, file as (
     insert into imports (school_id, file_name, file_path, file_size, status, created_at)
     select g.school_id, '=1+1.csv', 'none', 1, 'DONE', '2026-11-20' from given g returning id
   ), gone as (
     insert into departures (school_id, student_id, import_id, school_year_id, proposed_at)
     select s.school_id, s.id, (select id from file), g.year_id, '2026-11-20' ${STUDENTS}
   ), wrong as (
     insert into import_problems (school_id, import_id, number, line, code, params)
     select s.school_id, (select id from file), row_number() over (), 2, 'OTHER', '{}' ${STUDENTS}
   ), typed as (
     insert into name_matches (school_id, last_name, first_name, class_name, last_key, first_key, school_year_id)
     select s.school_id, s.last_name, s.first_name, s.last_name, s.id::text, 'typed', g.year_id ${STUDENTS} returning *
   )
   insert into import_lines (school_id, import_id, line, campaign_id, last_name, first_name, last_key, first_key,
     fact_key, fact, outcome, match_id)
   select t.school_id, (select id from file), row_number() over (), c.id, t.last_name, t.first_name, t.last_key, t.first_key,
     t.last_key, '{}', 'TO_MATCH', t.id
   from typed t join campaigns c on c.school_id = t.school_id and c.deleted_at is not null and c.name = t.last_name`,
  `${GIVEN}, numbered as (select s.*, row_number() over (order by s.id) as number, g.staff_id ${STUDENTS})
   update name_matches m set decision = 'LINKED', student_id = n.id, decided_by = n.staff_id, decided_at = '2026-11-20'
   from numbered n where m.school_id = n.school_id and m.last_key = n.id::text and n.number % 2 = 0`,
];

/**
 * What the lists beside the boards hold, called as the students are, whose names are what spreadsheets run: typed names of which half
 * are answered, students who may have left, objectives, holidays, deleted campaigns. Answers the file in which the names stand.
 */
export async function fillLists(
  { id, sql }: WorldSchool,
  { yearId, staffId }: { yearId: string; staffId: string },
): Promise<string> {
  for (const statement of FILL) await sql(statement, [id, yearId, staffId]);
  const [file] = (await sql("select distinct import_id as id from departures where school_id = $1", [id])) as [
    { id: string },
  ];
  return file.id;
}
