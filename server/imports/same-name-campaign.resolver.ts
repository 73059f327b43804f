import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Campaign } from "../campaigns/campaign.entity.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import type { SignedIn } from "../context.ts";
import { answerCampaign, sameNameCampaignIdOf } from "./answer-campaign.ts";
import { Import } from "./import.entity.ts";

@Rule("import:edit")
@ObjectType()
class AnswerCampaignPayload {
  @Field(() => Import)
  import!: Import;
}

@Resolver(() => Import)
export class SameNameCampaignResolver {
  @FieldResolver(() => Campaign, {
    nullable: true,
    description:
      "Of an import that waits (SAME_NAME_CAMPAIGN): the planned campaign of the same kind and name, without a code, of which the file may tell.",
  })
  async sameNameCampaign(@Root() one: Import, @Ctx() { load }: SignedIn): Promise<Campaign | null> {
    const id = sameNameCampaignIdOf(one);
    return id === null ? null : ((await load(loadCampaigns, id)) ?? null);
  }

  @Rule("import:edit")
  @Mutation(() => AnswerCampaignPayload, {
    description:
      "Says that the file tells of Import.sameNameCampaign, or (null) of another campaign; then it goes on. Kept: later files of that campaign are not asked about.",
  })
  async answerCampaign(
    @Arg("importId", () => ID) importId: string,
    @Arg("campaignId", () => ID, { nullable: true }) campaignId: string | null,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<AnswerCampaignPayload> {
    const answer = { importId, campaignId: campaignId ?? null };
    return { import: await units.write((db) => answerCampaign(db, viewer, answer)) };
  }
}
