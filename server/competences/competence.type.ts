import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";

@Rule("public")
@ObjectType({ description: "One of the 5 areas (domaines) of the CRCN." })
export class CompetenceArea {
  @Field(() => String, { description: "1 … 5" })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [Competence])
  competences!: Competence[];
}

@Rule("public")
@ObjectType({ description: "One of the 16 competences (compétences) of the CRCN." })
export class Competence {
  @Field(() => String, { description: "1.1 … 5.2" })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CompetenceArea)
  area!: CompetenceArea;
}

@Rule("student:read")
@ObjectType({ description: "level 0 to 8, pix 0 to 64" })
export class CompetenceLevel {
  @Field(() => Competence)
  competence!: Competence;

  @Field(() => Int)
  level!: number;

  @Field(() => Int)
  pix!: number;
}
