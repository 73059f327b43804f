import { Field, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";

@Rule("academy:read")
@ObjectType({ description: "An academy (académie): figures of whole schools; no class, no grade, no student." })
export class Academy {
  @Field(() => String)
  name!: string;
}
