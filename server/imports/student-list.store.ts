import { gradeLevelOf } from "../schools/grade-level.rules.ts";
import type { SchoolKind } from "../schools/school.entity.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { StudentLine } from "./import-line.ts";
import { normaliseClass, normaliseName } from "./name.rules.ts";

const BATCH = 5_000;

/** What an import changes, and where: each statement notes the rows as they were. */
export interface ListChanges {
  schoolId: string;
  importId: string;
  schoolYearId: string;
}

/**
 * PostgreSQL does not know yet how large the tables become within this transaction, and would go through them once for
 * each student of a large list.
 */
export async function joinByHash(db: Db, only: boolean): Promise<void> {
  await rows(db, `set local enable_nestloop = ${only ? "off" : "on"}`);
}

/** The list in a temporary table, each line with the student whom it names: by INE, else by SIECLE's own number. */
export async function stageStudents(db: Db, schoolId: string, lines: readonly StudentLine[]): Promise<void> {
  await rows(
    db,
    `create temp table listed (line int, ine text, siecle_id text, last_name text, preferred_last_name text, first_name text,
       last_keys text[], first_key text, search_key text, birth_date date, sex text, mef text, class_name text, class_key text,
       entered_on date, left_on date, student_id uuid, is_new boolean not null default false,
       is_changed boolean not null default false) on commit drop`,
  );
  for (let start = 0; start < lines.length; start += BATCH) {
    await rows(
      db,
      `insert into listed select * from jsonb_to_recordset($1) as l (line int, ine text, siecle_id text, last_name text,
         preferred_last_name text, first_name text, last_keys text[], first_key text, search_key text, birth_date date,
         sex text, mef text, class_name text, class_key text, entered_on date, left_on date)`,
      [JSON.stringify(lines.slice(start, start + BATCH).map(listedRow))],
    );
  }
  await rows(db, `analyze listed`);
  await rows(
    db,
    `update listed l set student_id = s.id from students s where s.school_id = $1 and l.ine is not null and s.ine = l.ine`,
    [schoolId],
  );
  // SIECLE's number alone is believed where the INE is missing on one side, or has changed under the same name and birth date.
  await rows(
    db,
    `update listed l set student_id = s.id from students s
     where s.school_id = $1 and l.student_id is null and l.siecle_id is not null and s.siecle_id = l.siecle_id
       and (l.ine is null or s.ine is null or (s.first_key = l.first_key and s.last_keys && l.last_keys and s.birth_date = l.birth_date))
       and not exists (select from listed other where other.student_id = s.id)`,
    [schoolId],
  );
  await rows(db, `update listed set student_id = new_id(), is_new = true where student_id is null and left_on is null`);
}

function listedRow(line: StudentLine): Record<string, unknown> {
  const { lastName, preferredLastName, firstName, className } = line;
  const lastNames = [lastName, ...(preferredLastName ? [preferredLastName] : [])];
  return {
    line: line.line,
    ine: line.ine,
    siecle_id: line.siecleId,
    last_name: lastName,
    preferred_last_name: preferredLastName,
    first_name: firstName,
    last_keys: [...new Set(lastNames.map(normaliseName))],
    first_key: normaliseName(firstName),
    search_key: normaliseName([...lastNames, firstName].join(" ")),
    birth_date: line.birthDate,
    sex: line.sex,
    mef: line.mef,
    class_name: className?.trim() ?? null,
    class_key: className ? normaliseClass(className) : null,
    entered_on: line.enteredOn,
    left_on: line.leftOn,
  };
}

/** Of the students enrolled that year, how many the list does not name. */
export async function countMissing(
  db: Db,
  schoolId: string,
  schoolYearId: string,
): Promise<{ missing: number; enrolled: number }> {
  const [counts] = await rows<{ missing: number; enrolled: number }>(
    db,
    `select count(*)::int as enrolled, (count(*) filter (where l.student_id is null))::int as missing
     from enrolments e left join listed l on l.student_id = e.student_id
     where e.school_id = $1 and e.school_year_id = $2 and e.ends_on is null`,
    [schoolId, schoolYearId],
  );
  return counts ?? { missing: 0, enrolled: 0 };
}

const FACTS = ["ine", "siecle_id", "last_name", "preferred_last_name", "first_name", "last_keys", "first_key", "search_key", "birth_date", "sex", "mef", "left_on"]; // prettier-ignore

export async function saveStudents(db: Db, { schoolId, importId }: ListChanges): Promise<void> {
  // A list that leaves something out does not take it away: an INE, a birth date or a grade stays known.
  await rows(
    db,
    `update listed l set ine = coalesce(l.ine, s.ine), siecle_id = coalesce(l.siecle_id, s.siecle_id),
       birth_date = coalesce(l.birth_date, s.birth_date), sex = coalesce(l.sex, s.sex), mef = coalesce(l.mef, s.mef)
     from students s where s.school_id = $1 and s.id = l.student_id and not l.is_new`,
    [schoolId],
  );
  await rows(
    db,
    `with changed as (
       update listed l set is_changed = true from students s
       where s.school_id = $1 and s.id = l.student_id and not l.is_new
         and (${FACTS.map((fact) => `s.${fact}`).join(", ")}) is distinct from (${FACTS.map((fact) => `l.${fact}`).join(", ")})
       returning s.id, to_jsonb(s) as before),
     new as (select student_id as id, null::jsonb as before from listed where is_new)
     insert into import_changes (school_id, import_id, table_name, row_id, before)
     select $1::uuid, $2::uuid, 'students', id, before from changed union all select $1::uuid, $2::uuid, 'students', id, before from new`,
    [schoolId, importId],
  );
  await rows(
    db,
    `update students s set ${FACTS.map((fact) => `${fact} = l.${fact}`).join(", ")} from listed l
     where s.school_id = $1 and s.id = l.student_id and l.is_changed`,
    [schoolId],
  );
  await rows(
    db,
    `insert into students (school_id, id, ${FACTS.join(", ")}) select $1, student_id, ${FACTS.join(", ")} from listed where is_new`,
    [schoolId],
  );
}

/** The classes of the list that the year did not have, and the grade of those whose grade nobody chose. */
export async function saveClasses(
  db: Db,
  { schoolId, importId, schoolYearId }: ListChanges,
  schoolKind: SchoolKind,
): Promise<void> {
  const classes = await rows<{ key: string; name: string; mefs: (string | null)[] }>(
    db,
    `select class_key as key, min(class_name) as name, array_agg(mef) as mefs from listed
     where class_key is not null and left_on is null group by class_key`,
  );
  const graded = classes.map(({ key, name, mefs }) => ({
    key,
    name,
    grade: gradeLevelOf({ mefs, name, chosen: null, schoolKind }),
  }));
  await rows(
    db,
    `with wanted as (select * from jsonb_to_recordset($4) as w (key text, name text, grade text)),
     known as (
       select c.id, to_jsonb(c) as before, w.grade from school_classes c join wanted w on w.key = c.name_key
       where c.school_id = $1 and c.school_year_id = $3 and not c.grade_level_chosen and w.grade is not null
         and c.grade_level is distinct from w.grade),
     regraded as (update school_classes c set grade_level = k.grade from known k where c.school_id = $1 and c.id = k.id),
     made as (
       insert into school_classes (school_id, school_year_id, name, name_key, grade_level)
       select $1, $3, name, key, grade from wanted on conflict (school_id, school_year_id, name_key) do nothing returning id)
     insert into import_changes (school_id, import_id, table_name, row_id, before)
     select $1::uuid, $2::uuid, 'school_classes', id, before from known union all select $1::uuid, $2::uuid, 'school_classes', id, null from made`,
    [schoolId, importId, schoolYearId, JSON.stringify(graded)],
  );
}

/** "year class" of each class, as lines name them. */
export async function listClassKeys(db: Db, schoolId: string, classIds: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ key: string }>(
    db,
    `select school_year_id || ' ' || name_key as key from school_classes where school_id = $1 and id = any ($2::uuid[])`,
    [schoolId, classIds],
  );
  return new Set(found.map(({ key }) => key));
}

/** Those enrolled whom the list does not name are proposed as gone; those whom it names are there. */
export async function replaceDepartures(
  db: Db,
  { schoolId, importId, schoolYearId }: ListChanges,
  now: Date,
): Promise<number> {
  await rows(
    db,
    `with gone as (delete from departures d where school_id = $1 and school_year_id = $3 returning student_id, to_jsonb(d) as before)
     insert into import_changes (school_id, import_id, table_name, row_id, before)
     select $1::uuid, $2::uuid, 'departures', student_id, before from gone`,
    [schoolId, importId, schoolYearId],
  );
  const [row] = await rows<{ count: number }>(
    db,
    `with proposed as (
       insert into departures (school_id, student_id, import_id, school_year_id, proposed_at)
       select $1, e.student_id, $2, $3, $4 from enrolments e left join listed l on l.student_id = e.student_id
       where e.school_id = $1 and e.school_year_id = $3 and e.ends_on is null and l.student_id is null
       on conflict (school_id, student_id) do update set import_id = excluded.import_id, proposed_at = excluded.proposed_at
       returning 1)
     select count(*)::int as count from proposed`,
    [schoolId, importId, schoolYearId, now],
  );
  return row?.count ?? 0;
}

export async function countChanges(db: Db): Promise<{ created: number; updated: number; total: number }> {
  const [row] = await rows<{ created: number; updated: number; total: number }>(
    db,
    `select (count(*) filter (where is_new))::int as created, (count(*) filter (where is_changed and not is_new))::int as updated,
       count(*)::int as total from listed`,
  );
  return row ?? { created: 0, updated: 0, total: 0 };
}
