import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Job } from "../shared/job.store.ts";
import type { Export } from "./export.entity.ts";
import { WITHOUT_NAMES } from "./export.store.ts";

/** The target is the export. */
export type ExportJob = Pick<Job, "schoolId" | "targetId">;

export type StartedExport = Pick<Export, "subject" | "format" | "request" | "createdById" | "createdAt">;

/** What there is to do, marked as begun; null when it is done already, cancelled, or is no more. */
export async function startExport(db: Db, { schoolId, targetId }: ExportJob): Promise<StartedExport | null> {
  const [found] = await rows<StartedExport>(
    db,
    `with begun as (
       update exports set status = 'RUNNING', progress_done = 0, progress_total = null
       where school_id = $1 and id = $2 and status in ('QUEUED', 'RUNNING') returning *
     ) select subject, format, request, created_by as "createdById", created_at as "createdAt" from begun`,
    [schoolId, targetId],
  );
  return found ?? null;
}

/** False when it was cancelled. */
export async function markProgress(
  db: Db,
  { schoolId, targetId }: ExportJob,
  { done, total }: { done: number; total: number | null },
): Promise<boolean> {
  const touched = await changed(
    db,
    "update exports set progress_done = $3, progress_total = $4 where school_id = $1 and id = $2 and status = 'RUNNING'",
    [schoolId, targetId, done, total],
  );
  return touched === 1;
}

export interface FinishedExport {
  fileName: string;
  about: readonly string[];
  classIds: readonly string[] | null;
  lineCount: number;
  fileSize: number;
  at: Date;
  expiresAt: Date;
}

/** False when it was cancelled meanwhile. */
export async function markDone(db: Db, { schoolId, targetId }: ExportJob, file: FinishedExport): Promise<boolean> {
  const touched = await changed(
    db,
    `update exports set status = 'DONE', file_name = $3, about = $4, class_ids = $5, line_count = $6, progress_done = $6,
       progress_total = $6, file_size = $7, finished_at = $8, expires_at = $9, request = ${WITHOUT_NAMES}
     where school_id = $1 and id = $2 and status = 'RUNNING'`,
    [
      schoolId,
      targetId,
      file.fileName,
      file.about,
      file.classIds,
      file.lineCount,
      file.fileSize,
      file.at,
      file.expiresAt,
    ],
  );
  return touched === 1;
}

export async function markFailed(
  db: Db,
  { schoolId, targetId }: ExportJob,
  { code, at }: { code: string; at: Date },
): Promise<void> {
  await changed(
    db,
    `update exports set status = 'FAILED', failure_code = $3, finished_at = $4, request = ${WITHOUT_NAMES}
     where school_id = $1 and id = $2 and status in ('QUEUED', 'RUNNING')`,
    [schoolId, targetId, code, at],
  );
}

/** Those whose time is over: the record stays, the files go. */
export async function markExpired(db: Db, { schoolId }: { schoolId: string }, now: Date): Promise<string[]> {
  const expired = await rows<{ id: string }>(
    db,
    `with expired as (
       update exports set status = 'EXPIRED' where school_id = $1 and status = 'DONE' and expires_at <= $2 returning id
     ) select id from expired`,
    [schoolId, now],
  );
  return expired.map(({ id }) => id);
}
