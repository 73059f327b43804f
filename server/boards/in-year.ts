import type { Viewer } from "../access/viewer.ts";
import type { SignedIn } from "../context.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { Load } from "../shared/load.ts";

interface FiguresOfCampaign<Figures> {
  /** Of every campaign that the request asks about, together. */
  ofAll: Load<Figures>;
  ofYear(
    db: Db,
    viewer: Viewer,
    campaignIds: readonly string[],
    schoolYearId: string | null,
  ): Promise<Map<string, Figures>>;
}

/** Figures of one campaign: of the school year named, else of the latest year of each student. */
export async function inYear<Figures>(
  { load, units, viewer }: SignedIn,
  { id }: { id: string },
  schoolYearId: string | null | undefined,
  { ofAll, ofYear }: FiguresOfCampaign<Figures>,
): Promise<Figures | undefined> {
  const year = uuidOrNone(schoolYearId);
  if (year === null) return load(ofAll, id);
  return (await units.read((db) => ofYear(db, viewer, [id], year))).get(id);
}
