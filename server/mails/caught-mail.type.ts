import { Field, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO } from "../shared/scalars.ts";

@Rule("reminder:read")
@ObjectType({ implements: Node, description: "A mail that was caught (boîte d'essai): whole, and gone to nobody." })
export class CaughtMail extends Node {
  @Field(() => String)
  subject!: string;

  @Field(() => String)
  text!: string;

  @Field(() => DateTimeISO, { description: "When it was caught." })
  createdAt!: Date;

  studentId!: string | null;
  staffId!: string | null;
}
