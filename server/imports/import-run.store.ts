import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { LineProblem } from "./import-line.ts";
import type { Import, ImportKind } from "./import.entity.ts";
import type { StudentPreview } from "./student-preview.type.ts";

/** False when the import is no longer to be run: undone, or ended by another worker. */
export async function markRunning(db: Db, one: Import): Promise<boolean> {
  const touched = await changed(
    db,
    `update imports set status = 'RUNNING', message_code = null, message_params = null
     where school_id = $1 and id = $2 and status in ('QUEUED', 'RUNNING')`,
    [one.schoolId, one.id],
  );
  return touched === 1;
}

/** False when nobody wants the import any more. */
export async function saveProgress(db: Db, one: Import, done: number, total: number | null): Promise<boolean> {
  const touched = await changed(
    db,
    `update imports set progress_done = $3, progress_total = $4 where school_id = $1 and id = $2 and status = 'RUNNING'`,
    [one.schoolId, one.id, done, total],
  );
  return touched === 1;
}

/** Thrown inside the transaction that applies a file which was cancelled meanwhile: nothing of it stays. */
export class ImportCancelled extends Error {}

/** False when the import is over. A run that is just ending holds its row: then it is too late. */
export async function markCancelled(db: Db, one: Import, at: Date): Promise<boolean> {
  const touched = await changed(
    db,
    `update imports set status = 'CANCELLED', message_code = null, message_params = null, finished_at = $3
     where school_id = $1 and id = $2 and status in ('QUEUED', 'RUNNING', 'WAITING')`,
    [one.schoolId, one.id, at],
  ).catch(unlessLocked);
  return touched === 1;
}

export interface ImportEnd {
  status: "DONE" | "WAITING" | "FAILED";
  kind?: ImportKind | null;
  code: string | null;
  params: Record<string, string | number>;
  at: Date;
  counts?: { read: number; created: number; updated: number; unchanged: number; rejected: number };
  campaignId?: string;
  campaignName?: string;
  campaignStarCount?: number | null;
  campaignTargetProfile?: string | null;
  dataAsOf?: string | null;
  schoolYearId?: string;
  preview?: StudentPreview | null;
}

/** Refuses where the import was cancelled meanwhile. */
export async function finishImport(db: Db, one: Import, end: ImportEnd): Promise<void> {
  const { read = 0, created = 0, updated = 0, unchanged = 0, rejected = 0 } = end.counts ?? {};
  const touched = await changed(
    db,
    `update imports set status = $3, kind = coalesce($4, kind), message_code = $5, message_params = $6, finished_at = $7,
       progress_done = coalesce(progress_total, progress_done),
       read_count = $8, created_count = $9, updated_count = $10, unchanged_count = $11, rejected_count = $12,
       campaign_id = $13, campaign_name = $14, data_as_of = $15, school_year_id = $16, campaign_star_count = $17,
       preview = $18, campaign_target_profile = $19
     where school_id = $1 and id = $2 and status in ('QUEUED', 'RUNNING', 'WAITING')`,
    [
      one.schoolId,
      one.id,
      end.status,
      end.kind ?? null,
      end.code,
      JSON.stringify(end.params),
      end.at,
      read,
      created,
      updated,
      unchanged,
      rejected,
      end.campaignId ?? null,
      end.campaignName ?? null,
      end.dataAsOf ?? null,
      end.schoolYearId ?? null,
      end.campaignStarCount ?? null,
      end.preview ? JSON.stringify(end.preview) : null,
      end.campaignTargetProfile ?? null,
    ],
  );
  if (touched === 0) throw new ImportCancelled();
}

/** Of a second run after a confirmation, the first run's problems go. */
export async function saveProblems(db: Db, one: Import, problems: readonly LineProblem[]): Promise<void> {
  await rows(db, `delete from import_problems where school_id = $1 and import_id = $2`, [one.schoolId, one.id]);
  await rows(
    db,
    `insert into import_problems (school_id, import_id, number, line, code, params, raw)
     select $1, $2, p.number, p.line, p.code, coalesce(p.params, '{}'), p.raw
     from jsonb_to_recordset($3) as p (number int, line int, code text, params jsonb, raw text)`,
    [one.schoolId, one.id, JSON.stringify(problems.map((problem, number) => ({ number, ...problem })))],
  );
}

/** PostgreSQL plans what comes after a list for tables of their new size. */
export async function countStudentsAgain(db: Db): Promise<void> {
  await rows(db, `select count_students_again()`);
}

/** One change of a school's lines at a time: what one decides, the next one knows. A person does not wait for a long import. */
export async function lockSchool(db: Db, schoolId: string): Promise<void> {
  await rows(db, `select pg_advisory_xact_lock(hashtextextended('imports ' || $1::text, 0))`, [schoolId]).catch(
    unlessLocked,
  );
}

function unlessLocked(failure: Error & { code?: string; driverError?: { code?: string } }): never {
  const code = failure.driverError?.code ?? failure.code;
  throw code === LOCK_NOT_AVAILABLE ? new Refusal("IMPORT_RUNNING") : failure;
}

const LOCK_NOT_AVAILABLE = "55P03";
