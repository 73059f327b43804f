import { Field, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { LocalDate } from "../shared/scalars.ts";

export enum CertificationLevel {
  COLLEGE = "COLLEGE",
  LYCEE = "LYCEE",
}
registerEnumType(CertificationLevel, {
  name: "CertificationLevel",
  description:
    "Each has a window of its own: 3e for the collège; Terminale, second year of CAP and of BTS for the lycée.",
});

@Rule("school:read")
@ObjectType({
  description: "When the students of a level sit the certification in a school year (fenêtre de passage).",
})
export class CertificationWindow {
  @Field(() => CertificationLevel)
  level!: `${CertificationLevel}`;

  @Field(() => LocalDate, { nullable: true, description: "Null where nobody has said it." })
  opensOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  closesOn!: string | null;

  @Field(() => Boolean, { description: "The school's own days, in place of those published." })
  isOwn!: boolean;

  @Field(() => String, { nullable: true, description: "Where the published days were read." })
  source!: string | null;
}
