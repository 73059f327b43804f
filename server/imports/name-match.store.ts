import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Slice } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import type { Pair } from "./import-lines.store.ts";
import { NameMatch } from "./name-match.type.ts";
import type { MatchDecision } from "./name-match.type.ts";

export const MATCH = `m.school_id as "schoolId", m.id, m.last_name as "lastName", m.first_name as "firstName", m.class_name as "className",
  m.last_key as "lastKey", m.first_key as "firstKey", m.class_key as "classKey", m.school_year_id as "schoolYearId",
  m.fact_key as "factKey", m.decision, m.student_id as "studentId", m.decided_by as "decidedBy", m.decided_at as "decidedAt", m.likelihood`;

/** $1 school, $2 followed classes (null: all): a teacher sees the typed names of their classes. */
export const VISIBLE = `m.school_id = $1 and ($2::uuid[] is null or exists (
  select from school_classes k where k.school_id = m.school_id and k.id = any ($2)
    and k.name_key = m.class_key and k.school_year_id = m.school_year_id))`;

const FILTER = `($3::uuid is null or exists (
    select from import_lines l where l.school_id = m.school_id and l.match_id = m.id and l.import_id = $3))
  and ($4::text is null or m.decision = $4)`;

export interface MatchFilter {
  importId: string | null;
  decision: MatchDecision | null;
}

type Listed = NameMatch & { likelihood: number };

/** Most certain first. */
export async function listMatches(
  db: Db,
  viewer: Viewer,
  { importId, decision }: MatchFilter,
  { limit, after }: Slice,
): Promise<Listed[]> {
  const [likelihood, id] = after ?? [null, null];
  const found = await rows<Listed>(
    db,
    `select ${MATCH} from name_matches m where ${VISIBLE} and ${FILTER}
       and ($5::real is null or (-m.likelihood, m.id) > (-$5::real, $6::uuid))
     order by -m.likelihood, m.id limit $7`,
    [viewer.schoolId, viewer.classIds, importId, decision, likelihood, id, limit],
  );
  return found.map(matchOf) as Listed[];
}

export async function countMatches(db: Db, viewer: Viewer, { importId, decision }: MatchFilter): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from name_matches m where ${VISIBLE} and ${FILTER}`,
    [viewer.schoolId, viewer.classIds, importId, decision],
  );
  return row?.count ?? 0;
}

export function keyOfMatch(match: NameMatch): string[] {
  return [String((match as Listed).likelihood), match.id];
}

export async function getMatch(db: Db, viewer: Viewer, id: string): Promise<NameMatch> {
  const [found] = isUuid(id)
    ? await rows<NameMatch>(db, `select ${MATCH} from name_matches m where ${VISIBLE} and m.id = $3`, [
        viewer.schoolId,
        viewer.classIds,
        id,
      ])
    : [];
  if (!found) throw new Refusal("NOT_FOUND");
  return matchOf(found);
}

/** Lines that ask, a line that several files brought counted once. */
export async function countLinesByMatch(
  db: Db,
  viewer: Viewer,
  matchIds: readonly string[],
): Promise<Map<string, number>> {
  const found = await rows<{ id: string; count: number }>(
    db,
    `select match_id as id, count(distinct fact_key)::int as count from import_lines
     where school_id = $1 and match_id = any ($2::uuid[]) group by 1`,
    [viewer.schoolId, matchIds],
  );
  return new Map(found.map(({ id, count }) => [id, count]));
}

export interface Decision {
  decision: "PENDING" | "LINKED" | "DISMISSED";
  studentId: string | null;
  by: string;
  at: Date;
}

/** One conditional statement: false when somebody decided in the meantime. */
export async function saveDecision(
  db: Db,
  match: NameMatch,
  { decision, studentId, by, at }: Decision,
): Promise<boolean> {
  const touched = await changed(
    db,
    `update name_matches set decision = $4, student_id = $5, decided_by = $6, decided_at = $7
     where school_id = $1 and id = $2 and decision = $3`,
    [match.schoolId, match.id, match.decision, decision, studentId, by, at],
  );
  return touched === 1;
}

/** The lines of a name follow its decision; answers the pairs to compute again. */
export async function moveLinesOfMatch(
  db: Db,
  match: NameMatch,
  { studentId, outcome }: { studentId: string | null; outcome: "TO_MATCH" | "UNCHANGED" },
): Promise<Pair[]> {
  return rows<Pair>(
    db,
    `with before as (
       select campaign_id, student_id from import_lines where school_id = $1 and match_id = $2 and student_id is not null),
     moved as (
       update import_lines set student_id = $3::uuid, outcome = $4, counts = true where school_id = $1 and match_id = $2
       returning campaign_id, student_id)
     select distinct campaign_id as "campaignId", student_id as "studentId"
     from (select * from before union all select * from moved) pairs where student_id is not null`,
    [match.schoolId, match.id, studentId, outcome],
  );
}

export function matchOf(row: object): NameMatch {
  return Object.assign(new NameMatch(), row);
}

export async function loadMatches(db: Db, viewer: Viewer, ids: readonly string[]): Promise<NameMatch[]> {
  const found = await rows<NameMatch>(
    db,
    `select ${MATCH} from name_matches m where ${VISIBLE} and m.id = any ($3::uuid[])`,
    [viewer.schoolId, viewer.classIds, ids],
  );
  return found.map(matchOf);
}
