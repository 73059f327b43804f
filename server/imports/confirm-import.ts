import type { Viewer } from "../access/viewer.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { ImportStatus } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { getImport, markConfirmed, moveImport, saveJob } from "./import.store.ts";

/** The file goes back into the queue, its questions answered. */
export async function confirmImport(
  db: Db,
  viewer: Viewer,
  { importId, at }: { importId: string; at: Date },
): Promise<Import> {
  const one = await getImport(db, viewer, importId);
  if (!seesWholeSchool(viewer)) throw new Refusal("FORBIDDEN");
  if (one.status !== ImportStatus.WAITING) throw new Refusal("IMPORT_NOT_WAITING");

  if (!(await moveImport(db, one, ImportStatus.WAITING, ImportStatus.QUEUED))) throw new Refusal("CONFLICT");
  await markConfirmed(db, one, at);
  await saveJob(db, viewer.schoolId, one.id);
  return getImport(db, viewer, importId);
}
