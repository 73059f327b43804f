import type { Viewer } from "../access/viewer.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Slice } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import { IdentityCounts, IdentityQuestion } from "./identity-question.type.ts";

/** A pair still: no other line asks about the student, and no homonym of theirs has come to the school since. */
const STILL_A_PAIR = `q.answer is null and q.is_pair
  and not exists (select from identity_questions o where o.school_id = q.school_id and o.import_id = q.import_id
    and o.line <> q.line and q.candidate_ids && o.candidate_ids)
  and exists (select from students s where s.school_id = q.school_id and s.id = q.candidate_ids[1]
    and not exists (select from students o where o.school_id = s.school_id and o.id <> s.id
      and o.first_key = s.first_key and o.last_keys && s.last_keys and coalesce(o.birth_date = s.birth_date, true)))`;

/** By import; none where the viewer may not import lists. */
export async function countIdentities(
  db: Db,
  viewer: Viewer,
  importIds: readonly string[],
): Promise<Map<string, IdentityCounts>> {
  if (!seesWholeSchool(viewer)) return new Map();
  const found = await rows<IdentityCounts & { importId: string }>(
    db,
    `select import_id as "importId", (count(*) filter (where answer is null))::int as open,
       (count(*) filter (where ${STILL_A_PAIR}))::int as pairs
     from identity_questions q where school_id = $1 and import_id = any ($2::uuid[]) group by import_id`,
    [viewer.schoolId, importIds],
  );
  return new Map(found.map(({ importId, ...counts }) => [importId, Object.assign(new IdentityCounts(), counts)]));
}

/** Those that are answered one by one first, then the pairs, each in the file's order. */
export function listIdentityQuestions(
  db: Db,
  viewer: Viewer,
  importId: string,
  { limit, after }: Slice,
): Promise<IdentityQuestion[]> {
  const [isPair = null, line = null] = after ?? [];
  if (after && !/^(true|false) \d{1,9}$/.test(`${isPair} ${line}`)) throw new Refusal("BAD_USER_INPUT");
  const next = `($3::boolean is null or (is_pair, line) > ($3, $4::int)) order by is_pair, line limit $5`;
  return findQuestions(db, viewer, importId, next, [isPair, line, limit]);
}

export async function findIdentityQuestion(
  db: Db,
  viewer: Viewer,
  importId: string,
  line: number,
): Promise<IdentityQuestion | null> {
  const [found] = await findQuestions(db, viewer, importId, `line = $3`, [line]);
  return found ?? null;
}

async function findQuestions(
  db: Db,
  viewer: Viewer,
  importId: string,
  which: string,
  values: readonly unknown[],
): Promise<IdentityQuestion[]> {
  const found = await rows<IdentityQuestion>(
    db,
    `select import_id || ' ' || line as id, line, last_name as "lastName", first_name as "firstName",
       class_name as "className", candidate_ids as "candidateIds", is_pair as "isPair", answer, student_id as "studentId"
     from identity_questions where school_id = $1 and import_id = $2 and ${which}`,
    [viewer.schoolId, importId, ...values],
  );
  return found.map((row) => Object.assign(new IdentityQuestion(), row));
}

export async function countIdentityQuestions(db: Db, viewer: Viewer, importId: string): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from identity_questions where school_id = $1 and import_id = $2`,
    [viewer.schoolId, importId],
  );
  return row?.count ?? 0;
}

/** Each pair is the same student; answers how many. */
export function savePairs(db: Db, viewer: Viewer, { importId, at }: { importId: string; at: Date }): Promise<number> {
  return changed(
    db,
    `update identity_questions q set answer = 'EXISTING', student_id = candidate_ids[1], answered_by = $3, answered_at = $4
     where school_id = $1 and import_id = $2 and ${STILL_A_PAIR}`,
    [viewer.schoolId, importId, viewer.id, at],
  );
}

/** False when the line asks nothing, the student is none of its candidates, or is another line's already. */
export async function saveAnswer(
  db: Db,
  viewer: Viewer,
  { importId, line, studentId, at }: { importId: string; line: number; studentId: string | null; at: Date },
): Promise<boolean> {
  const touched = await changed(
    db,
    `update identity_questions q set answer = $5, student_id = $4, answered_by = $6, answered_at = $7
     where school_id = $1 and import_id = $2 and line = $3
       and ($4::uuid is null or ($4 = any (candidate_ids) and not exists (
         select from identity_questions other where other.school_id = q.school_id and other.import_id = q.import_id
           and other.line <> q.line and other.student_id = $4)))`,
    [viewer.schoolId, importId, line, studentId, studentId === null ? "NEW" : "EXISTING", viewer.id, at],
  );
  return touched === 1;
}
