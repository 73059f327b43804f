import type { Viewer } from "../access/viewer.ts";
import { localDay } from "../schools/school-year.rules.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { dropOtherClasses, isCodeTaken, saveCampaign, saveCampaignClasses } from "./campaign-change.store.ts";
import type { CampaignPlan } from "./campaign-change.store.ts";
import { checkCampaignOwner } from "./campaign-owner.store.ts";
import type { Campaign } from "./campaign.entity.ts";
import type { UpdateCampaignInput } from "./campaign.inputs.ts";
import { mayEdit, normaliseCode, starCountOf, wrongField } from "./campaign.rules.ts";
import { getCampaign } from "./campaign.store.ts";
import { getClasses } from "./create-campaign.ts";

export async function updateCampaign(
  db: Db,
  viewer: Viewer,
  { input, at }: { input: UpdateCampaignInput; at: Date },
): Promise<Campaign> {
  const campaign = await getCampaign(db, viewer, input.campaignId);
  if (!mayEdit(viewer, campaign)) throw new Refusal("FORBIDDEN");
  const plan = edited(campaign, input);
  const field = wrongField({ ...plan, kind: campaign.kind });
  if (field) throw new Refusal("BAD_USER_INPUT", { field });
  if (plan.ownerId !== null && plan.ownerId !== campaign.ownerId) await checkCampaignOwner(db, viewer, plan.ownerId);
  const classIds = input.classIds ? [...new Set(input.classIds)] : null;
  await getClasses(db, viewer, classIds ?? []);
  if (plan.code !== null && (await isCodeTaken(db, viewer, plan.code, campaign.id))) {
    throw new Refusal("CAMPAIGN_CODE_TAKEN");
  }

  const chosen = {
    name: plan.name !== campaign.name,
    starCount: input.starCount !== undefined || input.stageThresholds !== undefined,
  };
  const saved = await saveCampaign(db, { ...campaign, version: input.version }, plan, chosen);
  if (!saved) throw new Refusal("CONFLICT");
  if (classIds) {
    await dropOtherClasses(db, viewer, saved, classIds);
    await saveCampaignClasses(db, saved, classIds, localDay(at.toISOString(), viewer.timeZone));
  }
  return saved;
}

/** What is left out stays; thresholds that no longer fit the number of stars go. */
function edited(campaign: Campaign, input: UpdateCampaignInput): CampaignPlan {
  const { name, code, ownerId, starCount, stageThresholds } = input;
  const { multipleAttempts = campaign.multipleAttempts, finishBy = campaign.finishBy } = input;
  const stars =
    starCount === undefined ? (starCountOf(stageThresholds?.length, null) ?? campaign.starCount) : starCount;
  const kept = stars === campaign.starCount ? campaign.stageThresholds : null;
  return {
    name: name === undefined || name === null ? campaign.name : name.trim(),
    code: code === undefined ? campaign.code : code ? normaliseCode(code) : null,
    ownerId: ownerId === undefined ? campaign.ownerId : ownerId,
    starCount: stars,
    stageThresholds: stageThresholds === undefined ? kept : stageThresholds,
    multipleAttempts,
    finishBy,
  };
}
