import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";

export enum IdentityAnswerKind {
  EXISTING = "EXISTING",
  NEW = "NEW",
}
registerEnumType(IdentityAnswerKind, {
  name: "IdentityAnswer",
  description: "EXISTING: a student whom the school knows already. NEW: somebody else.",
});

@Rule("students:import")
@ObjectType({
  description: "A line of a list whose INE is new, and whose names and birth date are those of a student: who is it?",
})
export class IdentityQuestion {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  line!: number;

  @Field(() => String)
  lastName!: string;

  @Field(() => String)
  firstName!: string;

  @Field(() => String, { nullable: true })
  className!: string | null;

  candidateIds!: string[];
  isPair!: boolean;

  @Field(() => IdentityAnswerKind, { nullable: true, description: "Null until a person has answered." })
  answer!: IdentityAnswerKind | null;

  studentId!: string | null;
}

@Rule("import:read")
@ObjectType({ description: "How many of the questions of a list wait." })
export class IdentityCounts {
  @Field(() => Int)
  open!: number;

  @Field(() => Int, {
    description:
      "Of those, how many answerPairs answers: one line and one student, whose names and birth date nobody else bears.",
  })
  pairs!: number;
}
