import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { Campaign } from "./campaign.entity.ts";
import { markArchived } from "./campaign-change.store.ts";
import { mayEdit } from "./campaign.rules.ts";
import { getCampaign } from "./campaign.store.ts";

export async function archiveCampaign(db: Db, viewer: Viewer, { id, at }: { id: string; at: Date }): Promise<Campaign> {
  const campaign = await getCampaign(db, viewer, id);
  if (!mayEdit(viewer, campaign)) throw new Refusal("FORBIDDEN");

  if (!(await markArchived(db, campaign, at))) throw new Refusal("CAMPAIGN_ALREADY_ARCHIVED");
  return Object.assign(campaign, { archivedAt: at });
}
