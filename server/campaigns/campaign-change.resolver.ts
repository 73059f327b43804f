import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { archiveCampaign } from "./archive-campaign.ts";
import { Campaign } from "./campaign.entity.ts";
import { CreateCampaignInput, UpdateCampaignInput } from "./campaign.inputs.ts";
import { createCampaign } from "./create-campaign.ts";
import { duplicateCampaign } from "./duplicate-campaign.ts";
import { restoreCampaign } from "./restore-campaign.ts";
import { updateCampaign } from "./update-campaign.ts";

@Rule("campaign:edit")
@ObjectType()
class CreateCampaignPayload {
  @Field(() => Campaign)
  campaign!: Campaign;
}

@Rule("campaign:edit")
@ObjectType()
class UpdateCampaignPayload {
  @Field(() => Campaign)
  campaign!: Campaign;
}

@Rule("campaign:edit")
@ObjectType()
class DuplicateCampaignPayload {
  @Field(() => Campaign)
  campaign!: Campaign;
}

@Rule("campaign:edit")
@ObjectType()
class ArchiveCampaignPayload {
  @Field(() => Campaign)
  campaign!: Campaign;
}

@Rule("campaign:edit")
@ObjectType()
class RestoreCampaignPayload {
  @Field(() => Campaign)
  campaign!: Campaign;
}

@Resolver(() => Campaign)
export class CampaignChangeResolver {
  @Rule("campaign:edit")
  @Mutation(() => CreateCampaignPayload)
  async createCampaign(
    @Arg("input", () => CreateCampaignInput) input: CreateCampaignInput,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<CreateCampaignPayload> {
    return { campaign: await units.write((db) => createCampaign(db, viewer, { input, at: now })) };
  }

  @Rule("campaign:edit")
  @Mutation(() => UpdateCampaignPayload, {
    description: "CONFLICT when somebody has edited it since it was read: nothing is changed.",
  })
  async updateCampaign(
    @Arg("input", () => UpdateCampaignInput) input: UpdateCampaignInput,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<UpdateCampaignPayload> {
    return { campaign: await units.write((db) => updateCampaign(db, viewer, { input, at: now })) };
  }

  @Rule("campaign:edit")
  @Mutation(() => DuplicateCampaignPayload, {
    description: "A copy that the viewer owns, for the same classes, without Pix's code and without results.",
  })
  async duplicateCampaign(
    @Arg("campaignId", () => ID) id: string,
    @Arg("requestId", () => String, {
      nullable: true,
      description: "Names this request: sent again under the same name, it is done once.",
    })
    requestId: string | null,
    @Ctx() { viewer, units, language, now }: SignedIn,
  ): Promise<DuplicateCampaignPayload> {
    return { campaign: await units.write((db) => duplicateCampaign(db, viewer, { id, requestId, language, at: now })) };
  }

  @Rule("campaign:edit")
  @Mutation(() => ArchiveCampaignPayload)
  async archiveCampaign(
    @Arg("campaignId", () => ID) id: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<ArchiveCampaignPayload> {
    return { campaign: await units.write((db) => archiveCampaign(db, viewer, { id, at: now })) };
  }

  @Rule("campaign:edit")
  @Mutation(() => RestoreCampaignPayload)
  async restoreCampaign(
    @Arg("campaignId", () => ID) id: string,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<RestoreCampaignPayload> {
    return { campaign: await units.write((db) => restoreCampaign(db, viewer, { id })) };
  }
}
