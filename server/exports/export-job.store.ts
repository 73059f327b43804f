import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Job } from "../shared/job.store.ts";
import type { Export } from "./export.entity.ts";

/** The target is the export. */
export type ExportJob = Pick<Job, "schoolId" | "targetId">;

export type StartedExport = Pick<Export, "subject" | "request" | "createdById">;

/** What there is to do, marked as begun; null when it is done already, or is no more. */
export async function startExport(db: Db, { schoolId, targetId }: ExportJob): Promise<StartedExport | null> {
  const [found] = await rows<StartedExport>(
    db,
    `with begun as (
       update exports set status = 'RUNNING', progress_done = 0, progress_total = null
       where school_id = $1 and id = $2 and status in ('QUEUED', 'RUNNING') returning *
     ) select subject, request, created_by as "createdById" from begun`,
    [schoolId, targetId],
  );
  return found ?? null;
}

export async function markProgress(
  db: Db,
  { schoolId, targetId }: ExportJob,
  { done, total }: { done: number; total: number },
): Promise<void> {
  await changed(
    db,
    "update exports set progress_done = $3, progress_total = $4 where school_id = $1 and id = $2 and status = 'RUNNING'",
    [schoolId, targetId, done, total],
  );
}

export async function markDone(
  db: Db,
  { schoolId, targetId }: ExportJob,
  file: { fileName: string; content: Buffer; classIds: readonly string[] | null; lineCount: number; expiresAt: Date },
): Promise<void> {
  await changed(
    db,
    `update exports set status = 'DONE', file_name = $3, content = $4, class_ids = $5, progress_done = $6, progress_total = $6,
       expires_at = $7
     where school_id = $1 and id = $2 and status = 'RUNNING'`,
    [schoolId, targetId, file.fileName, file.content, file.classIds, file.lineCount, file.expiresAt],
  );
}

export async function markFailed(db: Db, { schoolId, targetId }: ExportJob): Promise<void> {
  await changed(
    db,
    "update exports set status = 'FAILED' where school_id = $1 and id = $2 and status in ('QUEUED', 'RUNNING')",
    [schoolId, targetId],
  );
}
