import { Field, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { DateTimeISO } from "../shared/scalars.ts";

@Rule("student:read")
@ObjectType({ description: "When the student may take the campaign again: 4 times 24 hours after the last sending." })
export class Retry {
  @Field(() => Boolean, { description: "Now." })
  allowed!: boolean;

  @Field(() => DateTimeISO, { nullable: true, description: "From when; null: the campaign is taken once." })
  from!: Date | null;
}
