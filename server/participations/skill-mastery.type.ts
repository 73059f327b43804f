import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Competence, CompetenceArea } from "../competences/competence.type.ts";

@Rule("student:read")
@ObjectType({ description: "Skills (acquis) of one competence that an attempt mastered, out of those asked for." })
export class CompetenceMastery {
  @Field(() => Competence)
  competence!: Competence;

  @Field(() => Int)
  mastered!: number;

  @Field(() => Int)
  total!: number;
}

@Rule("student:read")
@ObjectType({ description: "The same, of one area." })
export class AreaMastery {
  @Field(() => CompetenceArea)
  area!: CompetenceArea;

  @Field(() => Int)
  mastered!: number;

  @Field(() => Int)
  total!: number;
}
