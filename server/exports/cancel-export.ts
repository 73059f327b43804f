import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { Export } from "./export.entity.ts";
import { isCancellable } from "./export.rules.ts";
import { getExport, markCancelled } from "./export.store.ts";

/** Before it is done; a worker that has it in hand stops and leaves no file. */
export async function cancelExport(
  db: Db,
  viewer: Viewer,
  { exportId, at }: { exportId: string; at: Date },
): Promise<Export> {
  const one = await getExport(db, viewer, exportId);
  if (!isCancellable(one.storedStatus)) throw new Refusal("EXPORT_NOT_CANCELLABLE");

  if (!(await markCancelled(db, one, at))) throw new Refusal("EXPORT_NOT_CANCELLABLE");
  return getExport(db, viewer, exportId);
}
