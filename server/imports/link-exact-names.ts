import type { Viewer } from "../access/viewer.ts";
import { getSchool, isUuid } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { saveExactNames } from "./exact-name.store.ts";
import { lockSchool } from "./import-run.store.ts";
import { refreshCampaigns } from "./refresh-campaigns.ts";
import { refreshParticipations } from "./refresh-participations.ts";

/** One click for all: a person says that the exact names of a year without class lists are those students. */
export async function linkExactNames(
  db: Db,
  viewer: Viewer,
  { schoolYearId, at }: { schoolYearId: string; at: Date },
): Promise<number> {
  if (!isUuid(schoolYearId)) throw new Refusal("NOT_FOUND");
  await lockSchool(db, viewer.schoolId);

  const { count, pairs } = await saveExactNames(db, viewer, { schoolYearId, at });
  const school = await getSchool(db, viewer);
  await refreshParticipations(db, school, pairs);
  await refreshCampaigns(db, school, [...new Set(pairs.map(({ campaignId }) => campaignId))]);
  return count;
}
