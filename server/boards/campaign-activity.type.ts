import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { LocalDate } from "../shared/scalars.ts";

@Rule("campaign:read")
@ObjectType({ description: "How many students had begun, and how many had sent, by the end of a day of the school." })
export class CampaignDay {
  @Field(() => LocalDate)
  day!: string;

  @Field(() => Int)
  startedCount!: number;

  @Field(() => Int)
  sharedCount!: number;
}
