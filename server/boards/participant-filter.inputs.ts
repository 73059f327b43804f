import { ArgsType, Field, ID, InputType, Int } from "type-graphql";

import { ParticipationStatus } from "../participations/participation.entity.ts";
import { CertifiabilityStatus } from "../profiles/profile.type.ts";
import { PageArgs } from "../shared/page.ts";

@InputType()
export class ParticipantFilter {
  @Field(() => String, {
    nullable: true,
    description: "Parts of the name, in any order; accents and case do not count.",
  })
  search?: string | null;

  @Field(() => [ID], { nullable: true })
  classIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Those of one school year, with that year's results; else each student's latest year.",
  })
  schoolYearId?: string | null;

  @Field(() => [ParticipationStatus], { nullable: true })
  statuses?: ParticipationStatus[] | null;

  @Field(() => [Int], { nullable: true, description: "Stars of the result shown." })
  stars?: number[] | null;

  @Field(() => [CertifiabilityStatus], {
    nullable: true,
    description: "Of the profile sent, in a collection of profiles; else of the student's newest.",
  })
  certifiability?: CertifiabilityStatus[] | null;
}

@ArgsType()
export class ParticipantsArgs extends PageArgs {
  @Field(() => ParticipantFilter, { nullable: true })
  filter?: ParticipantFilter | null;
}
