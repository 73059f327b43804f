import { Field, ID, InputType } from "type-graphql";

import { LocalDate } from "../shared/scalars.ts";
import { TermKind } from "./term.entity.ts";

@InputType()
export class SetTermsInput {
  @Field(() => ID)
  schoolYearId!: string;

  @Field(() => TermKind)
  kind!: TermKind;

  @Field(() => [LocalDate], {
    nullable: true,
    description:
      "The last day of each term but the last, which ends with the school year; the usual ones when not given.",
  })
  endsOn?: string[] | null;
}

@InputType()
export class SetClassCouncilInput {
  @Field(() => ID)
  classId!: string;

  @Field(() => ID)
  termId!: string;

  @Field(() => LocalDate, { nullable: true, description: "Null takes the day away." })
  heldOn?: string | null;
}
