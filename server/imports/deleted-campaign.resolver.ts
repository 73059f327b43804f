import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Campaign } from "../campaigns/campaign.entity.ts";
import { deletedSince, mayEdit, undeletableUntil } from "../campaigns/campaign.rules.ts";
import { listDeletedCampaigns } from "../campaigns/campaign.store.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { DateTimeISO } from "../shared/scalars.ts";
import { deleteCampaign } from "./delete-campaign.ts";
import { undeleteCampaign } from "./undelete-campaign.ts";

@Rule("campaign:edit")
@ObjectType()
class DeleteCampaignPayload {
  @Field(() => Campaign)
  campaign!: Campaign;
}

@Rule("campaign:edit")
@ObjectType()
class UndeleteCampaignPayload {
  @Field(() => Campaign)
  campaign!: Campaign;
}

@Resolver(() => Campaign)
export class DeletedCampaignResolver {
  @FieldResolver(() => DateTimeISO, {
    nullable: true,
    description: "Until when a deleted campaign can be brought back; null unless it was deleted.",
  })
  undeletableUntil(@Root() { deletedAt }: Campaign): Date | null {
    return deletedAt ? undeletableUntil(deletedAt) : null;
  }

  @Rule("campaign:edit")
  @Mutation(() => DeleteCampaignPayload, {
    description:
      "It counts nowhere any more: not on boards, not on students' pages, nor do the profiles that came through it. undeleteCampaign brings it back for 30 days.",
  })
  async deleteCampaign(
    @Arg("campaignId", () => ID) id: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<DeleteCampaignPayload> {
    return { campaign: await units.write((db) => deleteCampaign(db, viewer, { id, at: now })) };
  }

  @Rule("campaign:edit")
  @Mutation(() => UndeleteCampaignPayload, {
    description: "CAMPAIGN_CODE_TAKEN where a campaign of the same code was made or imported since.",
  })
  async undeleteCampaign(
    @Arg("campaignId", () => ID) id: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<UndeleteCampaignPayload> {
    return { campaign: await units.write((db) => undeleteCampaign(db, viewer, { id, at: now })) };
  }
}

@Resolver(() => School)
export class SchoolDeletedCampaignsResolver {
  @Rule("campaign:edit")
  @FieldResolver(() => [Campaign], {
    description: "Those deleted within 30 days that the viewer may bring back, newest first.",
  })
  async deletedCampaigns(@Ctx() { viewer, units, now }: SignedIn): Promise<Campaign[]> {
    const deleted = await units.read((db) => listDeletedCampaigns(db, viewer, deletedSince(now)));
    return deleted.filter((one) => mayEdit(viewer, one));
  }
}
