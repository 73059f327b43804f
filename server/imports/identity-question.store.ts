import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Identities, IdentityAnswer, Likeness } from "./identity.rules.ts";
import type { Import } from "./import.entity.ts";

/** Lines of the staged list whose number is new here, with the students of exactly those names and that birth date. */
export function listLikenesses(db: Db, schoolId: string): Promise<Likeness[]> {
  return rows<Likeness>(
    db,
    `with unknown as (
       select line, ine, siecle_id, unnest(last_keys) as last_key, first_key, birth_date from listed
       where student_id is null and left_on is null and (ine is not null or siecle_id is not null)),
     unnamed as (
       select s.id, s.ine, s.siecle_id, unnest(s.last_keys) as last_key, s.first_key, s.birth_date from students s
       where s.school_id = $1 and not exists (select from listed l where l.student_id = s.id))
     select distinct l.line, s.id as "studentId",
       coalesce(s.ine <> l.ine, false) or coalesce(s.siecle_id <> l.siecle_id, false) as contradicts
     from unknown l join unnamed s using (last_key, first_key, birth_date) order by l.line, s.id`,
    [schoolId],
  );
}

export async function linkListed(db: Db, links: Identities["links"]): Promise<void> {
  await rows(
    db,
    `update listed l set student_id = n."studentId" from jsonb_to_recordset($1) as n ("line" int, "studentId" uuid)
     where l.line = n."line"`,
    [JSON.stringify(links)],
  );
}

export async function stageNewcomers(db: Db, lines: readonly number[]): Promise<void> {
  await rows(db, `update listed set student_id = new_id(), is_new = true where line = any ($1::int[])`, [lines]);
}

/** Until a person has answered, such a line is nobody's, and whom it may mean is not taken for gone. */
export async function setQuestionsApart(db: Db, questions: Identities["questions"]): Promise<void> {
  await rows(db, `insert into spared select distinct unnest($1::uuid[])`, [
    questions.flatMap(({ candidateIds }) => candidateIds),
  ]);
  await rows(db, `delete from listed where line = any ($1::int[])`, [questions.map(({ line }) => line)]);
}

/**
 * The names on these lines of the staged list, and whether line and candidate are a pair: nobody else, in the list or in the
 * school, bears these names with this birth date or without one.
 */
export function describeQuestions(
  db: Db,
  schoolId: string,
  questions: Identities["questions"],
): Promise<OpenQuestion[]> {
  return rows<OpenQuestion>(
    db,
    `select l.line, l.last_name as "lastName", l.first_name as "firstName", l.class_name as "className", q."candidateIds",
       cardinality(q."candidateIds") = 1
       and exists (select from students s where s.school_id = $2 and s.id = q."candidateIds"[1]
         and (s.last_keys[1], s.first_key, s.birth_date) = (l.last_keys[1], l.first_key, l.birth_date))
       and not exists (select from listed o where o.line <> l.line and o.first_key = l.first_key
         and o.last_keys && l.last_keys and coalesce(o.birth_date = l.birth_date, true))
       and not exists (select from students o where o.school_id = $2 and o.id <> q."candidateIds"[1]
         and o.first_key = l.first_key and o.last_keys && l.last_keys and coalesce(o.birth_date = l.birth_date, true))
       as "isPair"
     from jsonb_to_recordset($1) as q ("line" int, "candidateIds" uuid[]) join listed l on l.line = q."line" order by l.line`,
    [JSON.stringify(questions), schoolId],
  );
}

export interface OpenQuestion {
  line: number;
  lastName: string;
  firstName: string;
  className: string | null;
  candidateIds: string[];
  isPair: boolean;
}

/** What is asked now; what was answered before and still holds stays answered. */
export async function saveQuestions(db: Db, one: Import, questions: readonly OpenQuestion[]): Promise<void> {
  await rows(
    db,
    `delete from identity_questions where school_id = $1 and import_id = $2
       and (answer is null or line in (select line from jsonb_to_recordset($3) as q (line int)))`,
    [one.schoolId, one.id, JSON.stringify(questions)],
  );
  await rows(
    db,
    `insert into identity_questions (school_id, import_id, line, last_name, first_name, class_name, candidate_ids, is_pair)
     select $1, $2, q."line", q."lastName", q."firstName", q."className", q."candidateIds", q."isPair"
     from jsonb_to_recordset($3) as q ("line" int, "lastName" text, "firstName" text, "className" text,
       "candidateIds" uuid[], "isPair" boolean)`,
    [one.schoolId, one.id, JSON.stringify(questions)],
  );
}

export function listAnswers(db: Db, one: Import): Promise<IdentityAnswer[]> {
  return rows<IdentityAnswer>(
    db,
    `select line, student_id as "studentId" from identity_questions
     where school_id = $1 and import_id = $2 and (answer = 'NEW' or (answer = 'EXISTING' and student_id is not null))`,
    [one.schoolId, one.id],
  );
}
