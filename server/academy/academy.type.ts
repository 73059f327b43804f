import { Field, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";

@Rule("academy:read")
@ObjectType({
  implements: Node,
  description: "An academy (académie): figures of whole schools; no class, no grade, no student.",
})
export class Academy extends Node {
  @Field(() => String)
  name!: string;
}
