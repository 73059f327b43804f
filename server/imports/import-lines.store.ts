import { copyRows } from "../shared/copy.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Import } from "./import.entity.ts";
import type { StagedLine } from "./staged-line.rules.ts";

const STAGED = ["line", "campaign_id", "last_name", "first_name", "class_name", "last_key", "first_key", "class_key", "school_year_id", "fact_key", "fact"]; // prettier-ignore

/** Of a run after a confirmation, the first run's lines go. */
export async function saveLines(db: Db, one: Import, lines: readonly StagedLine[]): Promise<void> {
  await rows(
    db,
    `create temp table staged (line int, campaign_id uuid, last_name text, first_name text, class_name text, last_key text,
       first_key text, class_key text, school_year_id uuid, fact_key text, fact jsonb) on commit drop`,
  );
  await copyRows(db, { into: "staged", columns: STAGED }, lines, (line) => [
    ...[line.line, line.campaignId, line.lastName, line.firstName, line.className, line.lastKey, line.firstKey],
    ...[line.classKey, line.schoolYearId, line.factKey, JSON.stringify(line.fact)],
  ]);
  await rows(
    db,
    `insert into import_lines (school_id, import_id, ${STAGED.join(", ")}, outcome)
     select $1, $2, ${STAGED.join(", ")}, 'TO_MATCH' from staged`,
    [one.schoolId, one.id],
  );
}

/** Which students, in which campaigns: what is computed again when their lines change. */
export interface Pair {
  campaignId: string;
  studentId: string;
}

/** The pairs that an import's lines tell of. */
export function listPairsOfImport(db: Db, schoolId: string, importId: string): Promise<Pair[]> {
  return rows<Pair>(
    db,
    `select distinct campaign_id as "campaignId", student_id as "studentId" from import_lines
     where school_id = $1 and import_id = $2 and student_id is not null`,
    [schoolId, importId],
  );
}

/** The pairs of the students whose class an import of a list changed: attempts carry the class. */
export function listPairsOfMoved(db: Db, schoolId: string, importId: string): Promise<Pair[]> {
  return rows<Pair>(
    db,
    `select distinct l.campaign_id as "campaignId", l.student_id as "studentId"
     from import_changes c
     join enrolments e on e.school_id = c.school_id and e.id = c.row_id
     join import_lines l on l.school_id = e.school_id and l.student_id = e.student_id
     where c.school_id = $1 and c.import_id = $2 and c.table_name = 'enrolments'`,
    [schoolId, importId],
  );
}

export async function deleteLines(db: Db, schoolId: string, importId: string): Promise<void> {
  await rows(db, `delete from import_lines where school_id = $1 and import_id = $2`, [schoolId, importId]);
}

/** Lines by outcome, of each import. */
export async function countLinesByOutcome(
  db: Db,
  schoolId: string,
  importIds: readonly string[],
): Promise<Map<string, Record<string, number>>> {
  const found = await rows<{ importId: string; outcome: string; count: number }>(
    db,
    `select import_id as "importId", outcome, count(*)::int as count from import_lines
     where school_id = $1 and import_id = any ($2::uuid[]) group by 1, 2`,
    [schoolId, importIds],
  );
  const byImport = new Map<string, Record<string, number>>();
  for (const { importId, outcome, count } of found) {
    byImport.set(importId, { ...byImport.get(importId), [outcome]: count });
  }
  return byImport;
}
