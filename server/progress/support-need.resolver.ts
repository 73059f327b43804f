import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { Campaign } from "../campaigns/campaign.entity.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import type { SignedIn } from "../context.ts";
import { SupportNeed } from "./support-need.type.ts";

@Resolver(() => SupportNeed)
export class SupportNeedResolver {
  @FieldResolver(() => Campaign, { nullable: true })
  async campaign(@Root() { campaign, campaignId }: SupportNeed, @Ctx() { load }: SignedIn): Promise<Campaign | null> {
    if (campaign || !campaignId) return campaign ?? null;
    return (await load(loadCampaigns, campaignId)) ?? null;
  }
}
