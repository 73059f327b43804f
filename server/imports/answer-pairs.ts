import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { savePairs } from "./identity-answer.store.ts";
import { ImportStatus } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { getImport } from "./import.store.ts";

/** A person says of every pair at once that line and student are one person. Homonyms stay, to be answered one by one. */
export async function answerPairs(
  db: Db,
  viewer: Viewer,
  { importId, at }: { importId: string; at: Date },
): Promise<{ import: Import; answeredCount: number }> {
  const one = await getImport(db, viewer, importId);
  if (one.status !== ImportStatus.WAITING) throw new Refusal("IMPORT_NOT_WAITING");

  return { import: one, answeredCount: await savePairs(db, viewer, { importId: one.id, at }) };
}
