import type { Viewer } from "../access/viewer.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { forgetSoon } from "./forget-import.store.ts";
import { markCancelled } from "./import-run.store.ts";
import type { Import } from "./import.entity.ts";
import { dropJob, getImport } from "./import.store.ts";
import { isCancellable } from "./kept-file.rules.ts";

/** Nothing of the file stays: a worker that has it in hand finds out before its one transaction ends. */
export async function cancelImport(
  db: Db,
  viewer: Viewer,
  { importId, at }: { importId: string; at: Date },
): Promise<Import> {
  const one = await getImport(db, viewer, importId);
  if (!seesWholeSchool(viewer) && one.createdBy !== viewer.id) throw new Refusal("FORBIDDEN");
  if (!isCancellable(one.status)) throw new Refusal("IMPORT_NOT_CANCELLABLE");

  if (!(await markCancelled(db, one, at))) throw new Refusal("IMPORT_NOT_CANCELLABLE");
  await dropJob(db, one);
  await forgetSoon(db, one);
  return getImport(db, viewer, importId);
}
