import { Field, Float, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";

@Rule("campaign:read")
@ObjectType({ description: "How many results shown lie between two percentages of mastery, both included." })
export class MasteryBand {
  @Field(() => Int, { description: "Whole percents." })
  from!: number;

  @Field(() => Int)
  to!: number;

  @Field(() => Int)
  studentCount!: number;
}

@Rule("campaign:read")
@ObjectType({
  description:
    "expected = toStart + started + toShare + shared: the present students of its classes, and others who took part.",
})
export class CampaignStatistics {
  @Field(() => Int)
  expectedCount!: number;

  @Field(() => Int)
  toStartCount!: number;

  @Field(() => Int)
  startedCount!: number;

  @Field(() => Int)
  toShareCount!: number;

  @Field(() => Int)
  sharedCount!: number;

  @Field(() => Float, { nullable: true, description: "Mean mastery of the results shown, 0 to 1." })
  averageMastery!: number | null;

  @Field(() => [Int], { nullable: true, description: "index = number of stars, value = students" })
  starDistribution!: number[] | null;

  @Field(() => [MasteryBand], { nullable: true, description: "Assessments without stages only; ascending." })
  masteryDistribution!: MasteryBand[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "Collections of profiles only: those certifiable by what they sent.",
  })
  certifiableCount!: number | null;
}
