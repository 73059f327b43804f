import { Field, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO } from "../shared/scalars.ts";

@Rule("self:read")
@ObjectType({ implements: Node, description: "A place where the person is signed in." })
export class OwnSession extends Node {
  @Field(() => DateTimeISO)
  openedAt!: Date;

  @Field(() => DateTimeISO, { description: "To the minute." })
  seenAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: "The browser's name at sign-in, without a version; null for one that is not known.",
  })
  browser!: string | null;

  @Field(() => String, { nullable: true, description: "What it ran on: Windows, Android, iPhone …" })
  system!: string | null;

  @Field(() => Boolean, { description: "The one that asks." })
  isCurrent!: boolean;
}
