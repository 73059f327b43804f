import type { Viewer } from "../access/viewer.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Slice } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import { saveForgetJob } from "./forget-import.store.ts";
import { Import } from "./import.entity.ts";
import type { ImportStatus } from "./import.entity.ts";

const IMPORT = `i.school_id as "schoolId", i.id, i.number, i.file_name as "fileName", i.file_path as "filePath", i.kind, i.status,
  i.message_code as "messageCode", i.message_params as "messageParams", i.progress_done as "progressDone",
  i.progress_total as "progressTotal", i.read_count as "readCount", i.created_count as "createdCount",
  i.updated_count as "updatedCount", i.unchanged_count as "unchangedCount", i.rejected_count as "rejectedCount",
  i.campaign_id as "campaignId", i.created_by as "createdBy", i.class_ids as "classIds", i.created_at as "createdAt",
  i.list_columns as "listColumns", i.list_answer as "listAnswer", i.confirmed_at as "confirmedAt", i.confirmed_codes as "confirmedCodes", i.preview_lists as "previewLists", i.finished_at as "finishedAt", i.file_removed_at as "fileRemovedAt",
  i.campaign_answered as "campaignAnswered", i.same_name_campaign_id as "sameNameCampaignId"`;

/** $1 school, $2 the person, or null for who sees the whole school. A rest waits for the latter alone. */
const VISIBLE = `i.school_id = $1 and ($2::uuid is null or (i.created_by = $2 and i.rest_of is null))`;

function scope(viewer: Viewer): [string, string | null] {
  return [viewer.schoolId, seesWholeSchool(viewer) ? null : viewer.id];
}

/** Newest first. */
export async function listImports(db: Db, viewer: Viewer, { limit, after }: Slice): Promise<Import[]> {
  const found = await rows<Import>(
    db,
    `select ${IMPORT} from imports i where ${VISIBLE} and ($3::bigint is null or i.number < $3) order by i.number desc limit $4`,
    [...scope(viewer), numberOf(after), limit],
  );
  return found.map(importOf);
}

function numberOf(after: string[] | null): string | null {
  const [number] = after ?? [];
  if (number !== undefined && !/^\d{1,18}$/.test(number)) throw new Refusal("BAD_USER_INPUT");
  return number ?? null;
}

export async function countImports(db: Db, viewer: Viewer): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from imports i where ${VISIBLE}`,
    scope(viewer),
  );
  return row?.count ?? 0;
}

export async function getImport(db: Db, viewer: Viewer, id: string): Promise<Import> {
  const [found] = isUuid(id)
    ? await rows<Import>(db, `select ${IMPORT} from imports i where ${VISIBLE} and i.id = $3`, [...scope(viewer), id])
    : [];
  if (!found) throw new Refusal("NOT_FOUND");
  return importOf(found);
}

/** Those that the viewer may read. */
export async function loadImports(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Map<string, Import>> {
  const found = await rows<Import>(db, `select ${IMPORT} from imports i where ${VISIBLE} and i.id = any ($3::uuid[])`, [
    ...scope(viewer),
    ids.filter(isUuid),
  ]);
  return new Map(found.map((row) => [row.id, importOf(row)]));
}

/** For the worker, which runs in the school's scope without a person. */
export async function findImport(db: Db, schoolId: string, id: string): Promise<Import | null> {
  const [found] = await rows<Import>(db, `select ${IMPORT} from imports i where i.school_id = $1 and i.id = $2`, [
    schoolId,
    id,
  ]);
  return found ? importOf(found) : null;
}

export interface NewImport {
  fileName: string;
  filePath: string;
  fileSize: number;
  createdBy: string;
  /** With whose rights: null for the whole school. */
  classIds: readonly string[] | null;
  createdAt: Date;
  /** A list of students waits and shows what it would change. */
  previewLists?: boolean;
}

/** The row and its place in the queue, together. */
export async function saveNewImport(db: Db, schoolId: string, one: NewImport): Promise<string> {
  const [saved] = await rows<{ id: string }>(
    db,
    `insert into imports (school_id, file_name, file_path, file_size, status, created_by, class_ids, created_at, preview_lists)
     values ($1, $2, $3, $4, 'QUEUED', $5, $6, $7, $8) returning id`,
    [
      schoolId,
      one.fileName,
      one.filePath,
      one.fileSize,
      one.createdBy,
      one.classIds,
      one.createdAt,
      one.previewLists ?? false,
    ],
  );
  await saveJob(db, schoolId, saved!.id);
  await saveForgetJob(db, schoolId, saved!.id);
  return saved!.id;
}

/** What a teacher's file says of other classes: the same file, for who may see them. */
export async function saveRest(db: Db, one: Import, lineCount: number): Promise<void> {
  const [saved] = await rows<{ id: string }>(
    db,
    `insert into imports (school_id, file_name, file_path, file_size, kind, status, message_code, message_params, created_by, rest_of, created_at)
     select school_id, file_name, file_path, file_size, kind, 'WAITING', 'REST_OF_TEACHER', jsonb_build_object('count', $3::int),
            created_by, id, created_at
     from imports where school_id = $1 and id = $2 returning id`,
    [one.schoolId, one.id, lineCount],
  );
  await saveForgetJob(db, one.schoolId, saved!.id);
}

export async function saveJob(db: Db, schoolId: string, importId: string): Promise<void> {
  await rows(
    db,
    `insert into jobs (school_id, kind, target_id) values ($1, 'IMPORT', $2) on conflict (kind, target_id) do nothing`,
    [schoolId, importId],
  );
}

export async function dropJob(db: Db, one: Import): Promise<void> {
  await rows(db, `delete from jobs where school_id = $1 and kind = 'IMPORT' and target_id = $2`, [
    one.schoolId,
    one.id,
  ]);
}

/** One conditional statement: false when the import is no longer in that state. */
export async function moveImport(db: Db, one: Import, from: ImportStatus, to: ImportStatus): Promise<boolean> {
  const touched = await changed(
    db,
    `update imports set status = $4, message_code = null, message_params = null where school_id = $1 and id = $2 and status = $3`,
    [one.schoolId, one.id, from, to],
  );
  return touched === 1;
}

/** What it waited for is not asked again. */
export async function markConfirmed(db: Db, one: Import, at: Date): Promise<void> {
  await rows(
    db,
    `update imports set confirmed_at = $3, confirmed_codes = array_append(confirmed_codes, $4)
     where school_id = $1 and id = $2`,
    [one.schoolId, one.id, at, one.messageCode],
  );
}

export function importOf(row: object): Import {
  return Object.assign(new Import(), row);
}
