import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { linkName } from "./link-name.ts";
import { listExactNames } from "./name-match.store.ts";

/** One click for all: a person says that the exact names of a year without class lists are those students. */
export async function linkExactNames(
  db: Db,
  viewer: Viewer,
  { schoolYearId, at }: { schoolYearId: string; at: Date },
): Promise<number> {
  if (!isUuid(schoolYearId)) throw new Refusal("NOT_FOUND");
  const exact = await listExactNames(db, viewer, schoolYearId);
  for (const { matchId, studentId } of exact) await linkName(db, viewer, { matchId, studentId, at });
  return exact.length;
}
