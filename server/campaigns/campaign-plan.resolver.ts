import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";

import type { SignedIn } from "../context.ts";
import { LocalDate } from "../shared/scalars.ts";
import { Campaign } from "./campaign.entity.ts";
import { mayEdit } from "./campaign.rules.ts";
import { loadCampaigns } from "./campaign.store.ts";

/** What a person said of a campaign. The boards bring campaigns without it: it is fetched where it is asked for. */
@Resolver(() => Campaign)
export class CampaignPlanResolver {
  @FieldResolver(() => [Int], {
    nullable: true,
    description: "Percent of mastery that each star asks for, ascending; null when only their number is known.",
  })
  async stageThresholds(@Root() campaign: Campaign, @Ctx() context: SignedIn): Promise<number[] | null> {
    return (await planned(campaign, context)).stageThresholds;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Whether a student may take it several times; null: nobody said it.",
  })
  async multipleAttempts(@Root() campaign: Campaign, @Ctx() context: SignedIn): Promise<boolean | null> {
    return (await planned(campaign, context)).multipleAttempts;
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: "The day by which students are asked to have finished.",
  })
  async finishBy(@Root() campaign: Campaign, @Ctx() context: SignedIn): Promise<string | null> {
    return (await planned(campaign, context)).finishBy;
  }

  @FieldResolver(() => Int, { description: "Grows with every edit: updateCampaign names the one that was read." })
  async version(@Root() campaign: Campaign, @Ctx() context: SignedIn): Promise<number> {
    return (await planned(campaign, context)).version;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may edit, archive and delete it." })
  viewerMayEdit(@Root() campaign: Campaign, @Ctx() { viewer }: SignedIn): boolean {
    return mayEdit(viewer, campaign);
  }
}

export async function planned(campaign: Campaign, { load }: SignedIn): Promise<Campaign> {
  if ((campaign.version as number | undefined) !== undefined) return campaign;
  return (await load(loadCampaigns, campaign.id)) ?? campaign;
}
