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

  @Field(() => [LocalDate], {
    nullable: true,
    description:
      "The last days of the terms but the last, as they were read: CONFLICT where they are others by now; nothing is compared when not given.",
  })
  seen?: string[] | null;
}

@InputType({ description: "A class council as it was read." })
export class SeenCouncilInput {
  @Field(() => LocalDate, { nullable: true, description: "Null: it had no day." })
  heldOn?: string | null;
}

@InputType()
export class SetClassCouncilInput {
  @Field(() => ID)
  classId!: string;

  @Field(() => ID)
  termId!: string;

  @Field(() => LocalDate, { nullable: true, description: "Null takes the day away." })
  heldOn?: string | null;

  @Field(() => SeenCouncilInput, {
    nullable: true,
    description: "CONFLICT where the council is on another day by now; nothing is compared when it is not given.",
  })
  seen?: SeenCouncilInput | null;
}
