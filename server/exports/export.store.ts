import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { newestFirstAfter } from "../shared/newest-first.ts";
import type { Slice } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import { Export } from "./export.entity.ts";
import type { ExportFormat, ExportRequest, ExportSubject } from "./export.entity.ts";

const EXPORT = `x.school_id as "schoolId", x.id, x.subject, x.format, x.request, x.status as "storedStatus",
  x.progress_done as "progressDone", x.progress_total as "progressTotal", x.file_name as "fileName", x.class_ids as "classIds",
  x.created_by as "createdById", x.created_at as "createdAt", x.expires_at as "expiresAt"`;

/** $1 school, $2 the person who asked: nobody else sees an export. */
const OWN = "x.school_id = $1 and x.created_by = $2";

/** Newest first. */
export async function listExports(db: Db, viewer: Viewer, slice: Slice): Promise<Export[]> {
  const found = await rows<Export>(
    db,
    `select ${EXPORT} from exports x where ${OWN} and ($3::timestamptz is null or (x.created_at, x.id) < ($3, $4::uuid))
     order by x.created_at desc, x.id desc limit $5`,
    [viewer.schoolId, viewer.id, ...newestFirstAfter(slice), slice.limit],
  );
  return found.map(exportOf);
}

export async function countExports(db: Db, viewer: Viewer): Promise<number> {
  const [row] = await rows<{ count: number }>(db, `select count(*)::int as count from exports x where ${OWN}`, [
    viewer.schoolId,
    viewer.id,
  ]);
  return row?.count ?? 0;
}

/** Another person's export does not exist. */
export async function getExport(db: Db, viewer: Viewer, id: string): Promise<Export> {
  const [found] = isUuid(id)
    ? await rows<Export>(db, `select ${EXPORT} from exports x where ${OWN} and x.id = $3`, [
        viewer.schoolId,
        viewer.id,
        id,
      ])
    : [];
  if (!found) throw new Refusal("NOT_FOUND");
  return exportOf(found);
}

/** Null when there is none left. */
export async function findContent(db: Db, { schoolId, id }: Export): Promise<Buffer | null> {
  const [found] = await rows<{ content: Buffer | null }>(
    db,
    "select content from exports where school_id = $1 and id = $2",
    [schoolId, id],
  );
  return found?.content ?? null;
}

/** With its job: the worker finds both, or neither. */
export async function saveNewExport(
  db: Db,
  viewer: Viewer,
  { subject, format, request, at }: { subject: ExportSubject; format: ExportFormat; request: ExportRequest; at: Date },
): Promise<Export> {
  const [saved] = await rows<Export>(
    db,
    `with x as (
       insert into exports (school_id, subject, format, request, status, created_by, created_at)
       values ($1, $2, $3, $4, 'QUEUED', $5, $6) returning *
     ), job as (
       insert into jobs (school_id, kind, target_id) select school_id, 'EXPORT', id from x
     )
     select ${EXPORT} from x`,
    [viewer.schoolId, subject, format, JSON.stringify(request), viewer.id, at],
  );
  return exportOf(saved!);
}

/** A file that nobody can fetch any more is not kept. */
export async function forgetExpired(db: Db, { schoolId }: { schoolId: string }, now: Date): Promise<void> {
  await changed(
    db,
    `update exports set status = 'EXPIRED', content = null
     where school_id = $1 and status = 'DONE' and expires_at <= $2`,
    [schoolId, now],
  );
}

export function exportOf(row: object): Export {
  return Object.assign(new Export(), row);
}
