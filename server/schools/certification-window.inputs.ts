import { Field, ID, InputType } from "type-graphql";

import { LocalDate } from "../shared/scalars.ts";
import { CertificationLevel } from "./certification-window.type.ts";

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
}
