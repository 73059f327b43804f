import type { Viewer } from "../access/viewer.ts";
import { loadClasses } from "../schools/school.store.ts";
import { localDay } from "../schools/school-year.rules.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { makeOnce } from "../shared/request.store.ts";
import { saveCampaignClasses, saveNewCampaign } from "./campaign-change.store.ts";
import { checkCampaignOwner } from "./campaign-owner.store.ts";
import type { Campaign } from "./campaign.entity.ts";
import type { CreateCampaignInput } from "./campaign.inputs.ts";
import { normaliseCode, starCountOf, wrongField } from "./campaign.rules.ts";
import { getCampaign } from "./campaign.store.ts";

export async function createCampaign(
  db: Db,
  viewer: Viewer,
  { input, at }: { input: CreateCampaignInput; at: Date },
): Promise<Campaign> {
  const request = { schoolId: viewer.schoolId, staffId: viewer.id, requestId: input.requestId, verb: "createCampaign" };
  return makeOnce(db, request, {
    make: () => plan(db, viewer, { input, at }),
    find: (id) => getCampaign(db, viewer, id),
  });
}

async function plan(
  db: Db,
  viewer: Viewer,
  { input, at }: { input: CreateCampaignInput; at: Date },
): Promise<Campaign> {
  const { kind, stageThresholds = null, multipleAttempts = null, finishBy = null } = input;
  const ownerId = input.ownerId ?? viewer.id;
  const name = input.name.trim();
  const code = input.code ? normaliseCode(input.code) : null;
  const starCount = starCountOf(input.starCount, stageThresholds);
  const field = wrongField({ name, kind, code, starCount, stageThresholds });
  if (field) throw new Refusal("BAD_USER_INPUT", { field });
  if (ownerId !== viewer.id) await checkCampaignOwner(db, viewer, ownerId);
  const classIds = [...new Set(input.classIds)];
  await getClasses(db, viewer, classIds);

  const said = { name, code, ownerId, starCount, stageThresholds, multipleAttempts, finishBy };
  const campaign = await saveNewCampaign(db, viewer, { ...said, kind, createdAt: at });
  if (!campaign) throw new Refusal("CAMPAIGN_CODE_TAKEN");
  await saveCampaignClasses(db, campaign, classIds, localDay(at.toISOString(), viewer.timeZone));
  return campaign;
}

/** All of them, or none: a class that the viewer does not follow does not exist. */
export async function getClasses(db: Db, viewer: Viewer, classIds: readonly string[]): Promise<void> {
  if (classIds.length === 0) return;
  const known = await loadClasses(db, viewer, classIds);
  if (classIds.some((id) => !known.has(id))) throw new Refusal("NOT_FOUND");
}
