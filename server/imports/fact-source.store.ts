import type { Viewer } from "../access/viewer.ts";
import type { AttemptFact } from "../participations/attempt-fact.rules.ts";
import { isUuid } from "../schools/school.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { tellsOf } from "./fact-source.rules.ts";
import { FactSource } from "./fact-source.type.ts";

const FILE = `i.id as "importId", i.file_name as "fileName", i.created_by as "importedById", i.created_at as "importedAt"`;

/** The lines that count for each participation, the newest file first. */
export async function loadSourcesOfParticipation(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, FactSource[]>> {
  const found = await rows<FactSource & { id: string; attemptKey: string; fact: AttemptFact }>(
    db,
    `select p.id, p.attempt_key as "attemptKey", l.line, l.fact, ${FILE} from participations p
     join import_lines l on l.school_id = p.school_id and l.campaign_id = p.campaign_id and l.student_id = p.student_id and l.counts
     join imports i on i.school_id = l.school_id and i.id = l.import_id
     where p.school_id = $1 and p.id = any ($2::uuid[]) order by i.number desc, l.line`,
    [viewer.schoolId, ids.filter(isUuid)],
  );
  return sourcesById(found.filter(({ fact, attemptKey }) => tellsOf(fact, attemptKey)));
}

/** The participation that brought each student's newest profile. */
export async function loadProfileParticipation(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
): Promise<Map<string, string>> {
  const found = await rows<{ studentId: string; id: string }>(
    db,
    `select distinct on (student_id) student_id as "studentId", participation_id as id from profiles
     where school_id = $1 and student_id = any ($2::uuid[])
     order by student_id, known_at desc, pix_score desc, levels desc, pix desc`,
    [viewer.schoolId, studentIds.filter(isUuid)],
  );
  return new Map(found.map(({ studentId, id }) => [studentId, id]));
}

/** The lists that made or changed each student, or their class; newest first. */
export async function loadListSources(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
): Promise<Map<string, FactSource[]>> {
  const found = await rows<FactSource & { id: string }>(
    db,
    `with rows_of as (
       select s as student_id, s as row_id from unnest($2::uuid[]) s
       union all select student_id, id from enrolments where school_id = $1 and student_id = any ($2::uuid[])),
     told as (
       select distinct r.student_id, c.import_id from rows_of r
       join import_changes c on c.school_id = $1 and c.row_id = r.row_id)
     select t.student_id as id, null::int as line, ${FILE} from told t
     join imports i on i.school_id = $1 and i.id = t.import_id and i.status = 'DONE' order by i.number desc`,
    [viewer.schoolId, studentIds.filter(isUuid)],
  );
  return sourcesById(found);
}

function sourcesById(found: readonly (FactSource & { id: string })[]): Map<string, FactSource[]> {
  const byId = Map.groupBy(found, ({ id }) => id);
  return new Map(
    [...byId].map(([id, sources]) => [id, sources.map((source) => Object.assign(new FactSource(), source))]),
  );
}
