import { ArgsType, Field, ID, InputType, Int } from "type-graphql";

import { PageArgs } from "../shared/page.ts";
import { LocalDate } from "../shared/scalars.ts";
import { CampaignKind } from "./campaign.entity.ts";

@InputType()
export class CampaignFilter {
  @Field(() => String, {
    nullable: true,
    description: "Words of the name, of the code or of the owner's name, in any order; accents and case do not count.",
  })
  search?: string | null;

  @Field(() => CampaignKind, { nullable: true })
  kind?: CampaignKind | null;

  @Field(() => Boolean, { nullable: true, description: "False: the active ones. True: the archived ones. Null: all." })
  archived?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  ownedByViewer?: boolean | null;

  @Field(() => ID, { nullable: true })
  schoolYearId?: string | null;
}

@ArgsType()
export class CampaignsArgs extends PageArgs {
  @Field(() => CampaignFilter, { nullable: true })
  filter?: CampaignFilter | null;
}

@ArgsType()
export class CampaignKey {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => String, { nullable: true })
  code?: string | null;
}

@InputType()
export class CreateCampaignInput {
  @Field(() => String, { description: "1 to 200 characters." })
  name!: string;

  @Field(() => CampaignKind)
  kind!: CampaignKind;

  @Field(() => [ID], { description: "The classes it is meant for." })
  classIds!: string[];

  @Field(() => String, { nullable: true, description: "Pix's own, unique in the school: 9 letters or digits." })
  code?: string | null;

  @Field(() => Int, { nullable: true, description: "Stars that can be won, 1 to 10; assessments only." })
  starCount?: number | null;

  @Field(() => [Int], {
    nullable: true,
    description: "Percent of mastery that each star asks for, 1 to 100, ascending: as many as stars.",
  })
  stageThresholds?: number[] | null;

  @Field(() => ID, { nullable: true, description: "One of School.campaignOwners; the viewer when none is named." })
  ownerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a student may take it several times." })
  multipleAttempts?: boolean | null;

  @Field(() => LocalDate, { nullable: true, description: "The day by which students are asked to have finished." })
  finishBy?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Names this request: sent again under the same name, it is done once.",
  })
  requestId?: string | null;
}

@InputType({ description: "What is left out stays as it is; null takes it away." })
export class UpdateCampaignInput {
  @Field(() => ID)
  campaignId!: string;

  @Field(() => Int, { description: "Campaign.version as it was read; CONFLICT when somebody has edited it since." })
  version!: number;

  @Field(() => String, { nullable: true, description: "1 to 200 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Pix's own, unique in the school: 9 letters or digits." })
  code?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "The classes it is meant for; classes that the viewer does not follow stay as they are.",
  })
  classIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: "One of School.campaignOwners." })
  ownerId?: string | null;

  @Field(() => Int, { nullable: true, description: "1 to 10; what a file said of it counts first." })
  starCount?: number | null;

  @Field(() => [Int], { nullable: true, description: "1 to 100, ascending: as many as stars." })
  stageThresholds?: number[] | null;

  @Field(() => Boolean, { nullable: true })
  multipleAttempts?: boolean | null;

  @Field(() => LocalDate, { nullable: true })
  finishBy?: string | null;
}
