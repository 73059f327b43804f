import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { DateTimeISO } from "../shared/scalars.ts";

@Rule("student:read")
@ObjectType({ description: "The file that a fact came from: where to look when it is doubted." })
export class FactSource {
  importId!: string;
  importedById!: string | null;

  @Field(() => String)
  fileName!: string;

  @Field(() => Int, {
    nullable: true,
    description: "As a text editor numbers them: the header is line 1; null for a list of students.",
  })
  line!: number | null;

  @Field(() => DateTimeISO)
  importedAt!: Date;
}
