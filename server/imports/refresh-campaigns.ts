import { meantClasses } from "../campaigns/meant-for.rules.ts";
import type { School } from "../schools/school.entity.ts";
import type { Db } from "../shared/db.ts";
import {
  dropEmptyCampaigns,
  listCampaignIdsTaken,
  listTakers,
  refreshCampaignFacts,
  replaceMeantClasses,
} from "./refresh-campaigns.store.ts";

/** What a campaign owes to its files, unless a person said otherwise: its name, its age, the classes it is meant for. */
export async function refreshCampaigns(db: Db, school: School, campaignIds: readonly string[]): Promise<void> {
  if (campaignIds.length === 0) return;
  await dropEmptyCampaigns(db, school.id, campaignIds);
  await refreshCampaignFacts(db, school.id, campaignIds);
  const takers = await listTakers(db, school, campaignIds);
  const meant = campaignIds.flatMap((campaignId) =>
    meantClasses(takers.filter((one) => one.campaignId === campaignId)).map((one) => ({ campaignId, ...one })),
  );
  await replaceMeantClasses(db, school.id, campaignIds, meant);
}

/** After a change of who is in which class. */
export async function refreshAllCampaigns(db: Db, school: School, more: readonly string[] = []): Promise<void> {
  const taken = await listCampaignIdsTaken(db, school.id);
  await refreshCampaigns(db, school, [...new Set([...taken, ...more])]);
}
