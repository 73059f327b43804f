import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { AttemptFact } from "../participations/attempt.rules.ts";
import type { LineOutcome } from "./line-outcome.rules.ts";
import type { Pair } from "./import-lines.store.ts";

export type Years = readonly { id: string; startsOn: string; endsOn: string }[];
/** Class by "student year": the last one in which the student was that year. */
export type EnrolledClasses = Map<string, string>;

export interface FactLine extends Pair {
  importId: string;
  line: number;
  /** The year in which the line lies, as its file told. */
  schoolYearId: string | null;
  fact: AttemptFact;
  outcome: LineOutcome | null;
  counts: boolean;
}

/** In the order in which they came. A line that has just changed hands has no outcome yet. */
export function listFactLines(db: Db, schoolId: string, pairs: readonly Pair[]): Promise<FactLine[]> {
  return rows(
    db,
    `select l.campaign_id as "campaignId", l.student_id as "studentId", l.import_id as "importId", l.line,
       l.school_year_id as "schoolYearId", l.fact,
       nullif(l.outcome, 'TO_MATCH') as outcome, l.counts
     from unnest($2::uuid[], $3::uuid[]) as pair (campaign_id, student_id)
     join import_lines l on l.school_id = $1 and l.campaign_id = any ($2) and l.campaign_id = pair.campaign_id
       and l.student_id = pair.student_id and l.counts
     join imports i on i.school_id = l.school_id and i.id = l.import_id
     order by i.number, l.line`,
    [schoolId, pairs.map(({ campaignId }) => campaignId), pairs.map(({ studentId }) => studentId)],
  );
}

export async function saveOutcomes(db: Db, schoolId: string, lines: readonly FactLine[]): Promise<void> {
  await rows(
    db,
    `update import_lines l set outcome = n.outcome, counts = n.counts
     from unnest($2::uuid[], $3::int[], $4::text[], $5::boolean[]) as n (import_id, line, outcome, counts)
     where l.school_id = $1 and l.import_id = n.import_id and l.line = n.line`,
    [
      schoolId,
      lines.map(({ importId }) => importId),
      lines.map(({ line }) => line),
      lines.map(({ outcome }) => outcome),
      lines.map(({ counts }) => counts),
    ],
  );
}

export function listSchoolYears(db: Db, schoolId: string): Promise<Years[number][]> {
  return rows(db, `select id, starts_on as "startsOn", ends_on as "endsOn" from school_years where school_id = $1`, [
    schoolId,
  ]);
}

export async function listEnrolledClasses(
  db: Db,
  schoolId: string,
  studentIds: readonly string[],
): Promise<EnrolledClasses> {
  const found = await rows<{ key: string; classId: string }>(
    db,
    `select distinct on (student_id, school_year_id) student_id || ' ' || school_year_id as key, class_id as "classId"
     from enrolments where school_id = $1 and student_id = any ($2::uuid[])
     order by student_id, school_year_id, ends_on is not null, starts_on desc, id desc`,
    [schoolId, studentIds],
  );
  return new Map(found.map(({ key, classId }) => [key, classId]));
}

export interface ParticipationRow extends Pair {
  attemptKey: string;
  status: string;
  schoolYearId: string | null;
  classId: string | null;
  startedAt: string | null;
  sharedAt: string | null;
  progression: number | null;
  mastery: number | null;
  starsAcquired: number | null;
  starsTotal: number | null;
  pixScore: number | null;
  certifiableCount: number | null;
  levels: number[] | null;
  pix: number[] | null;
  mastered: (number | null)[] | null;
  skills: (number | null)[] | null;
  workedMask: number;
  isShown: boolean;
  retrying: boolean;
  attemptCount: number;
  evolution: string | null;
}

/** The attempts of the pairs are these, and no others. An attempt keeps its identifier while it is the same attempt. */
export async function replaceParticipations(
  db: Db,
  schoolId: string,
  pairs: readonly Pair[],
  participations: readonly ParticipationRow[],
): Promise<void> {
  await rows(
    db,
    `delete from participations p using unnest($2::uuid[], $3::uuid[]) as pair (campaign_id, student_id)
     where p.school_id = $1 and p.campaign_id = pair.campaign_id and p.student_id = pair.student_id
       and not exists (select from unnest($4::uuid[], $5::uuid[], $6::text[]) as n (campaign_id, student_id, attempt_key)
         where n.campaign_id = p.campaign_id and n.student_id = p.student_id and n.attempt_key = p.attempt_key)`,
    [
      schoolId,
      pairs.map(({ campaignId }) => campaignId),
      pairs.map(({ studentId }) => studentId),
      participations.map(({ campaignId }) => campaignId),
      participations.map(({ studentId }) => studentId),
      participations.map(({ attemptKey }) => attemptKey),
    ],
  );
  await rows(
    db,
    `insert into participations (school_id, campaign_id, student_id, attempt_key, ${COLUMNS.join(", ")})
     select $1, n."campaignId", n."studentId", n."attemptKey", ${COLUMNS.map((column) => `n."${camel(column)}"`).join(", ")}
     from jsonb_to_recordset($2) as n ("campaignId" uuid, "studentId" uuid, "attemptKey" text, ${TYPES})
     join campaigns c on c.school_id = $1 and c.id = n."campaignId" and c.deleted_at is null
     on conflict (school_id, campaign_id, student_id, attempt_key)
     do update set ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(", ")}`,
    [schoolId, JSON.stringify(participations)],
  );
  // What was set apart with a deleted campaign is computed from the lines if it comes back.
  await rows(
    db,
    `delete from deleted_participations p using unnest($2::uuid[], $3::uuid[]) as pair (campaign_id, student_id)
     where p.school_id = $1 and p.campaign_id = pair.campaign_id and p.student_id = pair.student_id`,
    [schoolId, pairs.map(({ campaignId }) => campaignId), pairs.map(({ studentId }) => studentId)],
  );
}

const TYPE_OF = {
  status: "text",
  school_year_id: "uuid",
  class_id: "uuid",
  started_at: "timestamptz",
  shared_at: "timestamptz",
  progression: "real",
  mastery: "real",
  stars_acquired: "smallint",
  stars_total: "smallint",
  pix_score: "int",
  certifiable_count: "smallint",
  levels: "smallint[]",
  pix: "smallint[]",
  mastered: "smallint[]",
  skills: "smallint[]",
  worked_mask: "int",
  is_shown: "boolean",
  retrying: "boolean",
  attempt_count: "smallint",
  evolution: "text",
} as const;
const COLUMNS = Object.keys(TYPE_OF);
const TYPES = Object.entries(TYPE_OF)
  .map(([column, type]) => `"${camel(column)}" ${type}`)
  .join(", ");

function camel(column: string): string {
  return column.replace(/_(.)/g, (_match, letter: string) => letter.toUpperCase());
}
