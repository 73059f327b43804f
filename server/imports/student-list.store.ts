import { gradeLevelOf } from "../schools/grade-level.rules.ts";
import type { SchoolKind } from "../schools/school.entity.ts";
import { copyRows } from "../shared/copy.ts";
import type { Cell } from "../shared/copy.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { StudentLine } from "./import-line.ts";
import { normaliseClass, normaliseName } from "./name.rules.ts";

/** What an import changes, and where: each statement notes the rows as they were. */
export interface ListChanges {
  schoolId: string;
  importId: string;
  schoolYearId: string;
  /** The list names everybody. Otherwise it may be of some classes only, and says nothing of the others. */
  wholeSchool: boolean;
}

/** The list in a temporary table, each line with the student whom it names: by INE, else by SIECLE's own number. */
export async function stageStudents(db: Db, schoolId: string, lines: readonly StudentLine[]): Promise<void> {
  await rows(
    db,
    `create temp table listed (line int, ine text, siecle_id text, last_name text, preferred_last_name text, first_name text,
       last_keys text[], first_key text, search_key text, birth_date date, sex text, mef text, class_name text, class_key text,
       entered_on date, left_on date, email text, own_mef text, student_id uuid, is_new boolean not null default false,
       is_changed boolean not null default false) on commit drop`,
  );
  await copyRows(db, { into: "listed", columns: Object.keys(LISTED) }, lines, (line) =>
    Object.values(LISTED).map((cell) => cell(line)),
  );
  await rows(db, `analyze listed (line, ine, siecle_id, first_key, birth_date, class_key, left_on, student_id)`);
  await rows(db, `create temp table spared (student_id uuid) on commit drop`);
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
}

/** Whom the list names and nobody knew. */
export async function stageArrivals(db: Db): Promise<void> {
  await rows(db, `update listed set student_id = new_id(), is_new = true where student_id is null and left_on is null`);
}

/** What of a line goes into which column. */
const LISTED: Record<string, (line: StudentLine) => Cell> = {
  line: ({ line }) => line,
  ine: ({ ine }) => ine,
  siecle_id: ({ siecleId }) => siecleId,
  last_name: ({ lastName }) => lastName,
  preferred_last_name: ({ preferredLastName }) => preferredLastName,
  first_name: ({ firstName }) => firstName,
  last_keys: (line) => [...new Set(lastNamesOf(line).map(normaliseName))],
  first_key: ({ firstName }) => normaliseName(firstName),
  search_key: (line) => normaliseName([...lastNamesOf(line), line.firstName].join(" ")),
  birth_date: ({ birthDate }) => birthDate,
  sex: ({ sex }) => sex,
  mef: ({ mef }) => mef,
  class_name: ({ className }) => className?.trim() ?? null,
  class_key: ({ className }) => (className ? normaliseClass(className) : null),
  entered_on: ({ enteredOn }) => enteredOn,
  left_on: ({ leftOn }) => leftOn,
  email: ({ email }) => email ?? null,
  own_mef: ({ mef }) => mef,
};

function lastNamesOf({ lastName, preferredLastName }: StudentLine): string[] {
  return preferredLastName ? [lastName, preferredLastName] : [lastName];
}

const FACTS = ["ine", "siecle_id", "last_name", "preferred_last_name", "first_name", "last_keys", "first_key", "search_key", "birth_date", "sex", "mef", "left_on", "email"]; // prettier-ignore

export async function saveStudents(db: Db, changes: ListChanges): Promise<void> {
  const { schoolId, importId } = changes;
  if (!changes.wholeSchool) await keepSpelling(db, schoolId);
  // A list that leaves something out does not take it away: an INE, a birth date or a grade stays known.
  await rows(
    db,
    `update listed l set ine = coalesce(l.ine, s.ine), siecle_id = coalesce(l.siecle_id, s.siecle_id),
       birth_date = coalesce(l.birth_date, s.birth_date), sex = coalesce(l.sex, s.sex), mef = coalesce(l.mef, s.mef),
       email = coalesce(l.email, s.email)
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

/**
 * Other software writes names in capitals, without accents, or the usual name alone: where that is the student's name all
 * the same, the spelling that is known stays.
 */
async function keepSpelling(db: Db, schoolId: string): Promise<void> {
  await rows(
    db,
    `update listed l set last_name = s.last_name, preferred_last_name = s.preferred_last_name, first_name = s.first_name,
       last_keys = s.last_keys, search_key = s.search_key
     from students s where s.school_id = $1 and s.id = l.student_id and not l.is_new
       and s.last_keys @> l.last_keys and s.first_key = l.first_key`,
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
    `select class_key as key, min(class_name) as name, array_agg(own_mef) as mefs from listed
     where class_key is not null and left_on is null group by class_key`,
  );
  const graded = classes.map(({ key, name, mefs }) => ({
    key,
    name,
    grade: gradeLevelOf({ mefs, name, chosen: null, schoolKind }),
    sure: mefs.some((mef) => mef !== null),
  }));
  await rows(
    db,
    `with wanted as (select * from jsonb_to_recordset($4) as w (key text, name text, grade text, sure boolean)),
     known as (
       select c.id, to_jsonb(c) as before, w.grade from school_classes c join wanted w on w.key = c.name_key
       where c.school_id = $1 and c.school_year_id = $3 and not c.grade_level_chosen and w.grade is not null
         and c.grade_level is distinct from w.grade and (w.sure or c.grade_level is null)),
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

export async function countChanges(db: Db): Promise<{ created: number; updated: number; total: number }> {
  const [row] = await rows<{ created: number; updated: number; total: number }>(
    db,
    `select (count(*) filter (where is_new))::int as created, (count(*) filter (where is_changed and not is_new))::int as updated,
       count(*)::int as total from listed`,
  );
  return row ?? { created: 0, updated: 0, total: 0 };
}
