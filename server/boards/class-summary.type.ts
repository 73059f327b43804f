import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";

@Rule("student:read")
@ObjectType({ description: "The figures of a class, a grade or the school: students present." })
export class ClassSummary {
  @Field(() => Int)
  studentCount!: number;

  @Field(() => Int, { description: "A participation or a profile of the school year." })
  startedCount!: number;

  @Field(() => Int)
  certifiableCount!: number;

  @Field(() => Int)
  certifiabilityUnknownCount!: number;

  @Field(() => Int)
  objectiveReachedCount!: number;

  @Field(() => Int, { description: "Those of whom no profile says how many competences they gained this year." })
  objectiveUnknownCount!: number;

  @Field(() => Int)
  needsSupportCount!: number;

  @Field(() => Int, { description: "Students with a reminder of the school year." })
  remindedCount!: number;

  @Field(() => Int, { nullable: true, description: "Of the scores that are known; null when none is." })
  medianPixScore!: number | null;
}
