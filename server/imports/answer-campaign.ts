import type { Viewer } from "../access/viewer.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { ImportStatus } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { getImport, saveJob } from "./import.store.ts";
import { saveCampaignAnswer } from "./same-name-campaign.store.ts";

/** A person says whether a file tells of the planned campaign of its name, or (null) of another one; then it goes on. */
export async function answerCampaign(
  db: Db,
  viewer: Viewer,
  { importId, campaignId }: { importId: string; campaignId: string | null },
): Promise<Import> {
  const one = await getImport(db, viewer, importId);
  if (!seesWholeSchool(viewer) && one.createdBy !== viewer.id) throw new Refusal("FORBIDDEN");
  const offered = sameNameCampaignIdOf(one);
  if (offered === null) throw new Refusal("IMPORT_NOT_WAITING");
  if (campaignId !== null && campaignId !== offered) throw new Refusal("NOT_FOUND");

  if (!(await saveCampaignAnswer(db, one, campaignId))) throw new Refusal("CONFLICT");
  await saveJob(db, viewer.schoolId, one.id);
  return getImport(db, viewer, importId);
}

/** The campaign that an import asks about; null when it does not. */
export function sameNameCampaignIdOf({ status, messageCode, messageParams }: Import): string | null {
  const asks = status === ImportStatus.WAITING && messageCode === "SAME_NAME_CAMPAIGN";
  return asks ? String(messageParams?.["campaignId"]) : null;
}
