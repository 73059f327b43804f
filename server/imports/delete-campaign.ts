import type { Viewer } from "../access/viewer.ts";
import { CampaignKind } from "../campaigns/campaign.entity.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { mayEdit } from "../campaigns/campaign.rules.ts";
import { getCampaign } from "../campaigns/campaign.store.ts";
import { refreshProfiles } from "../profiles/refresh-profiles.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { markDeleted, saveForgetCampaignJob, setParticipationsApart } from "./deleted-campaign.store.ts";
import { lockSchool } from "./import-run.store.ts";

/** It counts nowhere any more, and can be brought back for 30 days. */
export async function deleteCampaign(db: Db, viewer: Viewer, { id, at }: { id: string; at: Date }): Promise<Campaign> {
  const campaign = await getCampaign(db, viewer, id);
  if (!mayEdit(viewer, campaign)) throw new Refusal("FORBIDDEN");
  await lockSchool(db, viewer.schoolId);

  if (!(await markDeleted(db, viewer, campaign, at))) throw new Refusal("NOT_FOUND");
  const studentIds = await setParticipationsApart(db, campaign);
  if (campaign.kind === CampaignKind.PROFILES_COLLECTION) await refreshProfiles(db, viewer.schoolId, studentIds);
  await saveForgetCampaignJob(db, campaign);
  return Object.assign(campaign, { deletedAt: at });
}
