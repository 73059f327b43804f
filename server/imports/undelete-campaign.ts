import type { Viewer } from "../access/viewer.ts";
import { CampaignKind } from "../campaigns/campaign.entity.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { deletedSince, mayEdit } from "../campaigns/campaign.rules.ts";
import { getCampaign, listDeletedCampaigns } from "../campaigns/campaign.store.ts";
import { refreshProfiles } from "../profiles/refresh-profiles.store.ts";
import { getSchool } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import {
  bringParticipationsBack,
  isTakenMeanwhile,
  listPairsOfCampaign,
  markUndeleted,
} from "./deleted-campaign.store.ts";
import { lockSchool } from "./import-run.store.ts";
import { refreshCampaigns } from "./refresh-campaigns.ts";
import { refreshParticipations } from "./refresh-participations.ts";

/** As it was, with what was decided meanwhile of the typed names of its files. */
export async function undeleteCampaign(
  db: Db,
  viewer: Viewer,
  { id, at }: { id: string; at: Date },
): Promise<Campaign> {
  const campaign = (await listDeletedCampaigns(db, viewer, deletedSince(at))).find((one) => one.id === id);
  if (!campaign) throw new Refusal("NOT_FOUND");
  if (!mayEdit(viewer, campaign)) throw new Refusal("FORBIDDEN");
  await lockSchool(db, viewer.schoolId);
  if (await isTakenMeanwhile(db, campaign)) throw new Refusal("CAMPAIGN_CODE_TAKEN");

  if (!(await markUndeleted(db, campaign))) throw new Refusal("NOT_FOUND");
  const studentIds = await bringParticipationsBack(db, campaign);
  const pairs = await listPairsOfCampaign(db, campaign);
  const school = await getSchool(db, viewer);
  await refreshParticipations(db, school, pairs);
  if (campaign.kind === CampaignKind.PROFILES_COLLECTION) await refreshProfiles(db, school.id, studentIds);
  if (pairs.length > 0) await refreshCampaigns(db, school, [id]);
  return getCampaign(db, viewer, id);
}
