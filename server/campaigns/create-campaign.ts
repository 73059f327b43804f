import type { Viewer } from "../access/viewer.ts";
import { getClass } from "../schools/school.store.ts";
import { localDay } from "../schools/school-year.rules.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { Campaign } from "./campaign.entity.ts";
import type { CreateCampaignInput } from "./campaign.inputs.ts";
import { normaliseCode, wrongField } from "./campaign.rules.ts";
import { saveCampaignClasses, saveNewCampaign } from "./campaign.store.ts";

export async function createCampaign(
  db: Db,
  viewer: Viewer,
  { input, at }: { input: CreateCampaignInput; at: Date },
): Promise<Campaign> {
  const { kind, starCount = null } = input;
  const name = input.name.trim();
  const code = input.code ? normaliseCode(input.code) : null;
  const field = wrongField({ name, kind, code, starCount });
  if (field) throw new Refusal("BAD_USER_INPUT", { field });
  const classIds = [...new Set(input.classIds)];
  for (const id of classIds) await getClass(db, viewer, id);

  const campaign = await saveNewCampaign(db, viewer, { name, kind, code, starCount, createdAt: at });
  if (!campaign) throw new Refusal("CAMPAIGN_CODE_TAKEN");
  await saveCampaignClasses(db, campaign, classIds, localDay(at.toISOString(), viewer.timeZone));
  return campaign;
}
