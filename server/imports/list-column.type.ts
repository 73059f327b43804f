import { Field, InputType, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { MEANINGS } from "./student-columns.rules.ts";
import type { Meaning } from "./student-columns.rules.ts";

export const ColumnMeaning = Object.fromEntries(MEANINGS.map((meaning) => [meaning, meaning])) as {
  [Name in Meaning]: Name;
};
registerEnumType(ColumnMeaning, {
  name: "ColumnMeaning",
  description: "What a column of a list of students holds. FULL_NAME: last and first name in one cell.",
});

export enum AddressOwner {
  STUDENT = "STUDENT",
  FAMILY = "FAMILY",
}
registerEnumType(AddressOwner, {
  name: "AddressOwner",
  description: "Whose the addresses of a list are. A family's are not kept.",
});

@Rule("students:import")
@ObjectType({ description: "A column of a list that waits." })
export class ImportColumn {
  @Field(() => String, { description: "As in the file; « #3 » without a name, « Nom (2) » for the second « Nom »." })
  header!: string;

  @Field(() => ColumnMeaning, { nullable: true, description: "What Jalon takes it for; null when it does not know." })
  guess!: Meaning | null;

  @Field(() => [String], {
    description:
      "Up to five cells, line by line. Numbers that identify somebody, birth dates and addresses keep their shape only: « 00/00/0000 ».",
  })
  samples!: string[];
}

@InputType()
export class ColumnMeaningInput {
  @Field(() => String)
  header!: string;

  @Field(() => ColumnMeaning)
  meaning!: Meaning;
}
