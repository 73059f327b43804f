import type { Viewer } from "../access/viewer.ts";
import { getSchool } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { closeDepartures } from "./departure.store.ts";
import { lockSchool } from "./import-run.store.ts";
import { refreshAllCampaigns } from "./refresh-campaigns.ts";

/** The students whom the newest list no longer names have left; the others stay. Answers how many left. */
export async function confirmDepartures(
  db: Db,
  viewer: Viewer,
  { studentIds, at }: { studentIds: readonly string[]; at: Date },
): Promise<number> {
  await lockSchool(db, viewer.schoolId);
  const left = await closeDepartures(db, viewer, studentIds, localDay(at.toISOString(), viewer.timeZone));
  await refreshAllCampaigns(db, await getSchool(db, viewer));
  return left;
}
