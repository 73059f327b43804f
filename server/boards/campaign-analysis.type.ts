import { Field, Float, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Competence, CompetenceArea } from "../competences/competence.type.ts";

@Rule("student:read")
@ObjectType({ description: "How the results shown of a campaign stand in one competence." })
export class CompetenceAnalysis {
  @Field(() => Competence)
  competence!: Competence;

  @Field(() => Float, { nullable: true, description: "Skills mastered out of those asked for, 0 to 1; assessments." })
  mastery!: number | null;

  @Field(() => Int, { nullable: true, description: "Skills that the campaign asks for; assessments." })
  skillCount!: number | null;

  @Field(() => Float, { nullable: true, description: "Mean level; collections of profiles." })
  levelMean!: number | null;

  @Field(() => Int, {
    description: "Students who master less than half of the skills; in a collection, who are below level 1.",
  })
  weakCount!: number;

  /** By last name then first name. */
  weakIds!: string[];
}

@Rule("student:read")
@ObjectType({ description: "The same, of one area." })
export class AreaAnalysis {
  @Field(() => CompetenceArea)
  area!: CompetenceArea;

  @Field(() => Float, { nullable: true })
  mastery!: number | null;

  @Field(() => Int, { nullable: true })
  skillCount!: number | null;

  @Field(() => Float, { nullable: true })
  levelMean!: number | null;
}

@Rule("student:read")
@ObjectType({ description: "Where the students of a campaign are at ease, and where they are not." })
export class CampaignAnalysis {
  @Field(() => Int, { description: "Results that say it." })
  resultCount!: number;

  @Field(() => [AreaAnalysis], { description: "Those that the campaign asks for, in order." })
  areas!: AreaAnalysis[];

  @Field(() => [CompetenceAnalysis], { description: "Those that the campaign asks for, in the order of their codes." })
  competences!: CompetenceAnalysis[];
}
