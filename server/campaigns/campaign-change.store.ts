import type { Viewer } from "../access/viewer.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { Campaign, CampaignKind } from "./campaign.entity.ts";
import { CAMPAIGN, campaignOf } from "./campaign.store.ts";

/** What a person says of a campaign. */
export interface CampaignPlan {
  name: string;
  code: string | null;
  ownerId: string | null;
  starCount: number | null;
  stageThresholds: readonly number[] | null;
  multipleAttempts: boolean | null;
  /** Day. */
  finishBy: string | null;
}

/** Null when the code is another campaign's already. */
export async function saveNewCampaign(
  db: Db,
  viewer: Viewer,
  one: CampaignPlan & { kind: CampaignKind; createdAt: Date },
): Promise<Campaign | null> {
  const [saved] = await rows<Campaign>(
    db,
    `insert into campaigns as c (school_id, name, kind, code, star_count, owner_id, created_at, stage_thresholds,
       multiple_attempts, finish_by, name_chosen, classes_chosen)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true, true)
     on conflict (school_id, code) where code is not null and deleted_at is null do nothing returning ${CAMPAIGN}`,
    [
      viewer.schoolId,
      one.name,
      one.kind,
      one.code,
      one.starCount,
      one.ownerId,
      one.createdAt,
      one.stageThresholds,
      one.multipleAttempts,
      one.finishBy,
    ],
  );
  return saved ? campaignOf(saved) : null;
}

/** One conditional statement: null when somebody edited it since. The number of stars that a file said stays. */
export async function saveCampaign(
  db: Db,
  { schoolId, id, version }: Pick<Campaign, "schoolId" | "id" | "version">,
  plan: CampaignPlan,
  chosen: { name: boolean; starCount: boolean },
): Promise<Campaign | null> {
  const [saved] = await rows<Campaign>(
    db,
    `with saved as (
       update campaigns c set version = version + 1, name = $4, code = $5, owner_id = $6, stage_thresholds = $8,
         multiple_attempts = $9, finish_by = $10, name_chosen = name_chosen or $11,
         planned_star_count = case when $12 then $7 else planned_star_count end,
         star_count = case when not $12 or exists (select from imports i where i.school_id = c.school_id
           and i.campaign_id = c.id and i.status = 'DONE' and i.campaign_star_count is not null) then star_count else $7 end
       where school_id = $1 and id = $2 and version = $3 and deleted_at is null returning *)
     select ${CAMPAIGN} from saved c`,
    [
      schoolId,
      id,
      version,
      plan.name,
      plan.code,
      plan.ownerId,
      plan.starCount,
      plan.stageThresholds,
      plan.multipleAttempts,
      plan.finishBy,
      chosen.name,
      chosen.starCount,
    ],
  ).catch(unlessCodeTaken);
  return saved ? campaignOf(saved) : null;
}

/** Somebody gave the code to another campaign at this very moment. */
export function unlessCodeTaken(failure: Error & { code?: string; driverError?: { code?: string } }): never {
  const code = failure.driverError?.code ?? failure.code;
  throw code === UNIQUE_VIOLATION ? new Refusal("CAMPAIGN_CODE_TAKEN") : failure;
}

const UNIQUE_VIOLATION = "23505";

/** Whether another campaign of the school bears the code. */
export async function isCodeTaken(db: Db, viewer: Viewer, code: string, exceptId: string | null): Promise<boolean> {
  const [found] = await rows(
    db,
    `select from campaigns where school_id = $1 and code = $2 and deleted_at is null and id is distinct from $3::uuid`,
    [viewer.schoolId, code, exceptId],
  );
  return found !== undefined;
}

/** The classes that a person chose. */
export async function saveCampaignClasses(
  db: Db,
  campaign: Campaign,
  classIds: readonly string[],
  givenOn: string,
): Promise<void> {
  await rows(
    db,
    `insert into campaign_classes (school_id, campaign_id, class_id, given_on)
     select $1, $2, unnest($3::uuid[]), $4 on conflict do nothing`,
    [campaign.schoolId, campaign.id, classIds, givenOn],
  );
}

/** Those that the viewer follows and did not choose go; from now on no file changes the classes. */
export async function dropOtherClasses(
  db: Db,
  viewer: Viewer,
  campaign: Campaign,
  classIds: readonly string[],
): Promise<void> {
  await rows(
    db,
    `with kept as (update campaigns set classes_chosen = true where school_id = $1 and id = $2)
     delete from campaign_classes where school_id = $1 and campaign_id = $2 and class_id <> all ($3::uuid[])
       and ($4::uuid[] is null or class_id = any ($4))`,
    [campaign.schoolId, campaign.id, classIds, viewer.classIds],
  );
}

/** One conditional statement: false when somebody was faster. */
export async function markArchived(db: Db, campaign: Campaign, at: Date | null): Promise<boolean> {
  const touched = await changed(
    db,
    `update campaigns set archived_at = $3::timestamptz
     where school_id = $1 and id = $2 and (archived_at is null) = ($3::timestamptz is not null)`,
    [campaign.schoolId, campaign.id, at],
  );
  return touched === 1;
}
