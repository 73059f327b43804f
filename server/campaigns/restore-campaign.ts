import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { Campaign } from "./campaign.entity.ts";
import { markArchived } from "./campaign-change.store.ts";
import { mayEdit } from "./campaign.rules.ts";
import { getCampaign } from "./campaign.store.ts";

export async function restoreCampaign(db: Db, viewer: Viewer, { id }: { id: string }): Promise<Campaign> {
  const campaign = await getCampaign(db, viewer, id);
  if (!mayEdit(viewer, campaign)) throw new Refusal("FORBIDDEN");

  if (!(await markArchived(db, campaign, null))) throw new Refusal("CAMPAIGN_NOT_ARCHIVED");
  return Object.assign(campaign, { archivedAt: null });
}
