import { Field, ID, InputType } from "type-graphql";

import { LocalDate } from "../shared/scalars.ts";
import { CertificationLevel } from "./certification-window.type.ts";

@InputType({ description: "The school's own window as it was read; both null: it had none." })
export class SeenWindowInput {
  @Field(() => LocalDate, { nullable: true })
  opensOn?: string | null;

  @Field(() => LocalDate, { nullable: true })
  closesOn?: string | null;
}

@InputType()
export class SetCertificationWindowInput {
  @Field(() => ID)
  schoolYearId!: string;

  @Field(() => CertificationLevel)
  level!: `${CertificationLevel}`;

  @Field(() => LocalDate, { nullable: true, description: "Null with the other: back to the published days." })
  opensOn?: string | null;

  @Field(() => LocalDate, { nullable: true })
  closesOn?: string | null;

  @Field(() => SeenWindowInput, {
    nullable: true,
    description: "CONFLICT when the days are others by then; null: not asked.",
  })
  seen?: SeenWindowInput | null;
}
