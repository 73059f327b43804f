import type { Viewer } from "../access/viewer.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { ImportStatus } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { getImport, moveImport, saveJob } from "./import.store.ts";
import { isKept } from "./kept-file.rules.ts";

/** A file that failed is read again as it was dropped: for whoever mended what stood in its way. */
export async function retryImport(
  db: Db,
  viewer: Viewer,
  { importId, at }: { importId: string; at: Date },
): Promise<Import> {
  const one = await getImport(db, viewer, importId);
  if (!seesWholeSchool(viewer) && one.createdBy !== viewer.id) throw new Refusal("FORBIDDEN");
  if (one.status !== ImportStatus.FAILED) throw new Refusal("IMPORT_NOT_FAILED");
  if (!isKept(one, at)) throw new Refusal("IMPORT_FILE_GONE");

  if (!(await moveImport(db, one, ImportStatus.FAILED, ImportStatus.QUEUED))) throw new Refusal("CONFLICT");
  await saveJob(db, viewer.schoolId, one.id);
  return getImport(db, viewer, importId);
}
