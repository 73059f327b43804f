import { ArgsType, Field, ID, InputType, Int } from "type-graphql";

import { PageArgs } from "../shared/page.ts";
import { CampaignKind } from "./campaign.entity.ts";

@InputType()
export class CampaignFilter {
  @Field(() => String, {
    nullable: true,
    description: "Part of the name or of the code; accents and case do not count.",
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
}
