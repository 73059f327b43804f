import { Query, Resolver } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { COMPETENCE_AREAS } from "./competence-areas.ts";
import { CompetenceArea } from "./competence.type.ts";

@Resolver()
export class CompetenceResolver {
  @Rule("public")
  @Query(() => [CompetenceArea], { description: "The 5 areas and 16 competences of the CRCN, in order." })
  competenceAreas(): readonly CompetenceArea[] {
    return COMPETENCE_AREAS;
  }
}
