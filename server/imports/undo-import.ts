import type { Viewer } from "../access/viewer.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import { getSchool } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { followNames } from "./follow-names.ts";
import { deleteLines, listPairsOfImport, listPairsOfMoved } from "./import-lines.store.ts";
import type { Pair } from "./import-lines.store.ts";
import { lockSchool } from "./import-run.store.ts";
import { ImportKind, ImportStatus } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { getImport, moveImport } from "./import.store.ts";
import { forgetMapping } from "./list-mapping.store.ts";
import { joinByHash } from "./join-by-hash.store.ts";
import { isUndoable } from "./undo.rules.ts";
import { findLaterImport, markUndone, restoreChanges } from "./undo-import.store.ts";
import { refreshAllCampaigns } from "./refresh-campaigns.ts";
import { refreshParticipations } from "./refresh-participations.ts";

/** What the import brought goes; what was there before is there again, unless a later import changed the same rows. */
export async function undoImport(
  db: Db,
  viewer: Viewer,
  { importId, at }: { importId: string; at: Date },
): Promise<Import> {
  const one = await getImport(db, viewer, importId);
  if (!seesWholeSchool(viewer) && one.createdBy !== viewer.id) throw new Refusal("FORBIDDEN");
  if (one.status !== ImportStatus.DONE) throw new Refusal("IMPORT_NOT_DONE");
  if (!isUndoable(one, at)) throw new Refusal("UNDO_TOO_LATE");
  await lockSchool(db, viewer.schoolId);
  const later = await findLaterImport(db, one);
  if (later) throw new Refusal("UNDO_LATER_FIRST", { importId: later.id, fileName: later.fileName });

  if (!(await moveImport(db, one, ImportStatus.DONE, ImportStatus.UNDONE))) throw new Refusal("CONFLICT");
  await markUndone(db, one, at);
  const pairs = await takenAway(db, one);
  const moved = await followNames(db, { schoolId: viewer.schoolId });

  const school = await getSchool(db, viewer);
  await refreshParticipations(db, school, [...pairs, ...moved]);
  const campaignIds = [
    ...(one.campaignId ? [one.campaignId] : []),
    ...[...pairs, ...moved].map((pair) => pair.campaignId),
  ];
  await refreshAllCampaigns(db, school, campaignIds);
  return getImport(db, viewer, importId);
}

/** Answers the pairs to compute again. */
async function takenAway(db: Db, one: Import): Promise<Pair[]> {
  const pairs = await listPairsOfImport(db, one.schoolId, one.id);
  await deleteLines(db, one.schoolId, one.id);
  if (one.kind !== ImportKind.STUDENTS_SIECLE && one.kind !== ImportKind.STUDENTS_CSV) return pairs;

  await joinByHash(db, true);
  const moved = await listPairsOfMoved(db, one.schoolId, one.id);
  await joinByHash(db, false);
  await restoreChanges(db, one);
  await forgetMapping(db, one);
  return [...pairs, ...moved];
}
