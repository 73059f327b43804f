import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";

@Rule("self:read")
@ObjectType({ description: "How far a background job is." })
export class Progress {
  @Field(() => Int)
  done!: number;

  @Field(() => Int, { nullable: true, description: "Null until it is known." })
  total!: number | null;
}
