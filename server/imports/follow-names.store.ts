import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { NameCase } from "./name-resolution.rules.ts";

export interface NameKey {
  lastKey: string;
  firstKey: string;
  classKey: string | null;
  schoolYearId: string | null;
}

export interface FollowedLine extends NameKey {
  importId: string;
  line: number;
  campaignId: string;
  factKey: string;
  matchId: string | null;
  studentId: string | null;
  outcome: "CREATED" | "UPDATED" | "UNCHANGED" | "TO_MATCH";
  /** A person said whose it is: no machine says otherwise. */
  isDecided: boolean;
}

const KEY = `l.last_key as "lastKey", l.first_key as "firstKey", l.class_key as "classKey", l.school_year_id as "schoolYearId"`;

/**
 * Each typed name of the lines with the students of exactly that name in that class and year, and what was decided of it.
 * `offset 0`: by name first, whatever PostgreSQL believes of a school that it has not counted yet; by enrolment first, each name would read the school.
 */
export function listNameCases(
  db: Db,
  schoolId: string,
  importId: string | null,
): Promise<(NameKey & NameCase & Typed)[]> {
  return rows(
    db,
    `with names as (
       select last_key, first_key, class_key, school_year_id, min(last_name) as last_name, min(first_name) as first_name,
         min(class_name) as class_name
       from import_lines where school_id = $1 and ($2::uuid is null or import_id = $2) group by 1, 2, 3, 4)
     select ${KEY}, l.last_name as "lastName", l.first_name as "firstName", l.class_name as "className", f.fits,
       case when m.id is not null then json_build_object('id', m.id, 'decision', m.decision, 'studentId', m.student_id,
         'askedAgain', m.asked_again) end as match
     from names l
     cross join lateral (
       select coalesce(array_agg(distinct one.id::text), '{}') as fits
       from (select s.id from students s
             where s.school_id = $1 and s.first_key = l.first_key and l.last_key = any (s.last_keys)
               and l.first_key <> '' and l.last_key <> '' offset 0) one
       where exists (
         select from enrolments e join school_classes c on c.school_id = e.school_id and c.id = e.class_id
         where e.school_id = $1 and e.student_id = one.id and e.school_year_id = l.school_year_id
           and (l.class_key is null or c.name_key = l.class_key))) f
     left join name_matches m on m.school_id = $1 and m.last_key = l.last_key and m.first_key = l.first_key
       and m.class_key is not distinct from l.class_key and m.school_year_id is not distinct from l.school_year_id
       and m.fact_key is null`,
    [schoolId, importId],
  );
}

export interface Typed {
  lastName: string;
  firstName: string;
  className: string | null;
}

export function listLinesToFollow(
  db: Db,
  schoolId: string,
  importId: string | null,
): Promise<(FollowedLine & Typed)[]> {
  return rows(
    db,
    `select ${KEY}, l.import_id as "importId", l.line, l.campaign_id as "campaignId", l.fact_key as "factKey",
       l.match_id as "matchId", l.student_id as "studentId", l.outcome, l.last_name as "lastName",
       l.first_name as "firstName", l.class_name as "className",
       coalesce(m.decision = 'LINKED' or (m.decision = 'DISMISSED' and m.fact_key is not null), false) as "isDecided"
     from import_lines l left join name_matches m on m.school_id = l.school_id and m.id = l.match_id
     where l.school_id = $1 and ($2::uuid is null or l.import_id = $2)`,
    [schoolId, importId],
  );
}

export async function askAgain(db: Db, schoolId: string, matchIds: readonly string[]): Promise<void> {
  await rows(
    db,
    `update name_matches set decision = 'PENDING', student_id = null, asked_again = true where school_id = $1 and id = any ($2::uuid[])`,
    [schoolId, matchIds],
  );
}

export async function dropSettled(db: Db, schoolId: string, matchIds: readonly string[]): Promise<void> {
  await rows(db, `delete from name_matches where school_id = $1 and id = any ($2::uuid[]) and decision = 'PENDING'`, [
    schoolId,
    matchIds,
  ]);
}

/** New questions; answers their identifiers by the key's text. */
export async function saveMatches(
  db: Db,
  schoolId: string,
  names: readonly (NameKey & Typed & { likelihood: number })[],
): Promise<Map<string, string>> {
  const made = await rows<NameKey & { id: string }>(
    db,
    `insert into name_matches as l (school_id, last_name, first_name, class_name, last_key, first_key, class_key, school_year_id, likelihood)
     select $1, n."lastName", n."firstName", n."className", n."lastKey", n."firstKey", n."classKey", n."schoolYearId", n."likelihood"
     from jsonb_to_recordset($2) as n ("lastName" text, "firstName" text, "className" text, "lastKey" text,
       "firstKey" text, "classKey" text, "schoolYearId" uuid, "likelihood" real)
     returning l.id, ${KEY}`,
    [schoolId, JSON.stringify(names)],
  );
  return new Map(
    made.map(({ id, lastKey, firstKey, classKey, schoolYearId }) => [
      [lastKey, firstKey, classKey ?? "", schoolYearId ?? ""].join("|"),
      id,
    ]),
  );
}

/** One question for each line of homonyms, the same for the same line of another file. */
export async function saveMatchOfEachLine(
  db: Db,
  schoolId: string,
  lines: readonly (FollowedLine & Typed)[],
): Promise<Map<string, { matchId: string; studentId: string | null; dismissed: boolean }>> {
  if (lines.length === 0) return new Map();
  const distinct = [...new Map(lines.map((line) => [line.factKey, line])).values()];
  await rows(
    db,
    `insert into name_matches (school_id, last_name, first_name, class_name, last_key, first_key, class_key, school_year_id, fact_key, likelihood)
     select $1, n."lastName", n."firstName", n."className", n."lastKey", n."firstKey", n."classKey", n."schoolYearId", n."factKey", 1
     from jsonb_to_recordset($2) as n ("lastName" text, "firstName" text, "className" text, "lastKey" text,
       "firstKey" text, "classKey" text, "schoolYearId" uuid, "factKey" text)
     on conflict (school_id, last_key, first_key, class_key, school_year_id, fact_key) do nothing`,
    [schoolId, JSON.stringify(distinct)],
  );
  const found = await rows<{ factKey: string; matchId: string; studentId: string | null; dismissed: boolean }>(
    db,
    `select fact_key as "factKey", id as "matchId", student_id as "studentId", decision = 'DISMISSED' as dismissed
     from name_matches where school_id = $1 and fact_key = any ($2::text[])`,
    [schoolId, distinct.map(({ factKey }) => factKey)],
  );
  return new Map(found.map(({ factKey, ...match }) => [factKey, match]));
}

/** Questions that no line asks any more. */
export async function dropUnused(db: Db, schoolId: string): Promise<void> {
  await rows(
    db,
    `delete from name_matches m where m.school_id = $1 and m.decision = 'PENDING' and not exists (
       select from import_lines l where l.school_id = m.school_id and l.match_id = m.id)`,
    [schoolId],
  );
}

export async function saveStudentsOfLines(db: Db, schoolId: string, lines: readonly FollowedLine[]): Promise<void> {
  if (lines.length === 0) return;
  await rows(
    db,
    `update import_lines l set student_id = n."studentId", match_id = n."matchId",
       outcome = case when n."studentId" <> l.student_id or (n."studentId" is not null and l.student_id is null)
         then 'TO_MATCH' else n."outcome" end,
       counts = l.counts or n."studentId" is distinct from l.student_id
     from jsonb_to_recordset($2) as n ("importId" uuid, "line" int, "studentId" uuid, "matchId" uuid, "outcome" text)
     where l.school_id = $1 and l.import_id = n."importId" and l.line = n."line"`,
    [schoolId, JSON.stringify(lines)],
  );
}
