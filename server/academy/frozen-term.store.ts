import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { AcademyCounts } from "./academy-counts.entity.ts";
import { termKey } from "./academy-term.rules.ts";
import type { DueTerm, SchoolTerm } from "./academy-term.rules.ts";

/** The keys (academy-term.rules) of what was published to the academy. */
export async function listFrozenKeys(db: Db, academy: string): Promise<Set<string>> {
  const found = await rows<Pick<SchoolTerm, "yearName" | "kind" | "number">>(
    db,
    `select year_name as "yearName", kind, number from academy_terms where academy = $1`,
    [academy],
  );
  return new Set(found.map(termKey));
}

/** Its identifier; null when it was published meanwhile. */
export async function saveFrozenTerm(
  db: Db,
  academy: string,
  { yearName, kind, number, endsOn }: DueTerm,
  { total, at }: { total: AcademyCounts; at: Date },
): Promise<string | null> {
  const [saved] = await rows<{ id: string }>(
    db,
    `insert into academy_terms (academy, year_name, kind, number, ends_on, frozen_at,
       student_count, started_count, certifiable_count, objective_reached_count)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (academy, year_name, kind, number) do nothing returning id`,
    [
      ...[academy, yearName, kind, number, endsOn, at],
      ...[total.studentCount, total.startedCount, total.certifiableCount, total.objectiveReachedCount],
    ],
  );
  return saved?.id ?? null;
}

export async function saveFrozenSchools(
  db: Db,
  { academy, termId }: { academy: string; termId: string },
  schools: readonly (AcademyCounts & { uai: string; name: string })[],
): Promise<void> {
  await rows(
    db,
    `insert into academy_figures (academy, term_id, uai, name,
       student_count, started_count, certifiable_count, objective_reached_count)
     select $1, $2, s.uai, s.name, s."studentCount", s."startedCount", s."certifiableCount", s."objectiveReachedCount"
     from jsonb_to_recordset($3) as s (uai text, name text,
       "studentCount" integer, "startedCount" integer, "certifiableCount" integer, "objectiveReachedCount" integer)`,
    [academy, termId, JSON.stringify(schools)],
  );
}
