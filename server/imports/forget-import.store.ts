import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Import } from "./import.entity.ts";
import { DAYS_KEPT } from "./kept-file.rules.ts";

/** In the transaction that saves the import, so that no file is forgotten to be forgotten. */
export async function saveForgetJob(db: Db, schoolId: string, importId: string): Promise<void> {
  await rows(
    db,
    `insert into jobs (school_id, kind, target_id, run_after)
     values ($1, 'FORGET_IMPORT', $2, now() + make_interval(days => $3)) on conflict (kind, target_id) do nothing`,
    [schoolId, importId, DAYS_KEPT],
  );
}

export async function forgetSoon(db: Db, { schoolId, id }: Import): Promise<void> {
  await rows(
    db,
    `update jobs set run_after = now() where school_id = $1 and kind = 'FORGET_IMPORT' and target_id = $2`,
    [schoolId, id],
  );
}

/** The import stays in the history, without its file, the text of the lines that it rejected, the names that it changed. */
export async function markForgotten(db: Db, { schoolId, id }: Import, at: Date): Promise<void> {
  await rows(
    db,
    `update imports set file_removed_at = $3, list_columns = null, preview = preview || (
       select jsonb_object_agg(key, value || '{"students": []}') from jsonb_each(preview) where jsonb_typeof(value) = 'object')
     where school_id = $1 and id = $2`,
    [schoolId, id, at],
  );
  await rows(db, `delete from identity_questions where school_id = $1 and import_id = $2`, [schoolId, id]);
  await rows(db, `update import_problems set raw = null where school_id = $1 and import_id = $2`, [schoolId, id]);
}
