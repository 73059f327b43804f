import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { newestFirstAfter } from "../shared/newest-first.ts";
import type { Slice } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import { Export } from "./export.entity.ts";
import type { ExportFormat, ExportRequest, ExportSubject } from "./export.entity.ts";
import { ACADEMY_SUBJECTS } from "./export.rules.ts";

const EXPORT = `x.school_id as "schoolId", x.id, x.subject, x.format, x.request, x.status as "storedStatus",
  x.progress_done as "progressDone", x.progress_total as "progressTotal", x.file_name as "fileName", x.about,
  x.line_count as "lineCount", x.class_ids as "classIds", x.created_by as "createdById", x.created_at as "createdAt",
  x.expires_at as "expiresAt", x.finished_at as "finishedAt",
  x.failure_code as "failureCode"`;

/** What was searched for and who was chosen are nobody's business once the file is made: the record says what and how many. */
export const WITHOUT_NAMES = `request - '{studentIds,staffIds,participationId,studentFilter,participantFilter,reminderFilter,filterWords}'::text[]`;

/**
 * $1 school, $2 the person who asked: nobody else fetches an export; null: everybody's, for the record. $3 whether they read for an
 * academy: what its reader takes is no business of the school that their account is kept in, and what somebody took of a school
 * before they read for the academy is none of the academy's.
 */
const LISTED = `x.school_id = $1 and (x.created_by = $2 or $2::uuid is null)
  and (x.subject in (${ACADEMY_SUBJECTS.map((subject) => `'${subject}'`).join(", ")})) = $3`;

/** Whose exports a list shows: the viewer's, or everybody's. */
export interface Whose {
  everyone: boolean;
}

/** Newest first. */
export async function listExports(db: Db, viewer: Viewer, whose: Whose, slice: Slice): Promise<Export[]> {
  const found = await rows<Export>(
    db,
    `select ${EXPORT} from exports x where ${LISTED} and ($4::timestamptz is null or (x.created_at, x.id) < ($4, $5::uuid))
     order by x.created_at desc, x.id desc limit $6`,
    [...listedFor(viewer, whose), ...newestFirstAfter(slice), slice.limit],
  );
  return found.map(exportOf);
}

export async function countExports(db: Db, viewer: Viewer, whose: Whose): Promise<number> {
  const [row] = await rows<{ count: number }>(db, `select count(*)::int as count from exports x where ${LISTED}`, [
    ...listedFor(viewer, whose),
  ]);
  return row?.count ?? 0;
}

function listedFor({ schoolId, id, role }: Viewer, { everyone }: Whose): unknown[] {
  return [schoolId, everyone ? null : id, role === "ACADEMY"];
}

/** Another person's export does not exist. */
export async function getExport(db: Db, viewer: Viewer, id: string): Promise<Export> {
  const [found] = isUuid(id)
    ? await rows<Export>(db, `select ${EXPORT} from exports x where ${LISTED} and x.id = $4`, [
        ...listedFor(viewer, { everyone: false }),
        id,
      ])
    : [];
  if (!found) throw new Refusal("NOT_FOUND");
  return exportOf(found);
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

/** With its job; false when it is finished already. A worker that has it in hand finds out at its next batch. */
export async function markCancelled(db: Db, { schoolId, id }: Export, at: Date): Promise<boolean> {
  const touched = await changed(
    db,
    `with cancelled as (
       update exports set status = 'CANCELLED', finished_at = $3, request = ${WITHOUT_NAMES}
       where school_id = $1 and id = $2 and status in ('QUEUED', 'RUNNING') returning id
     ), job as (
       delete from jobs where school_id = $1 and kind = 'EXPORT' and target_id in (select id from cancelled)
     )
     select id from cancelled`,
    [schoolId, id, at],
  );
  return touched === 1;
}

export function exportOf(row: object): Export {
  return Object.assign(new Export(), row);
}
