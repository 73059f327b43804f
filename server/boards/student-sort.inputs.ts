import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";

import { PageArgs } from "../shared/page.ts";
import { StudentFilter } from "./student-filter.inputs.ts";

export enum StudentSortBy {
  NAME = "NAME",
  CLASS = "CLASS",
  CERTIFIABILITY = "CERTIFIABILITY",
  PROFILE = "PROFILE",
  PARTICIPATIONS = "PARTICIPATIONS",
  LAST_PARTICIPATION = "LAST_PARTICIPATION",
}
registerEnumType(StudentSortBy, {
  name: "StudentSortBy",
  description:
    "NAME: last then first, as in a French list. CLASS: in natural order. CERTIFIABILITY: competences at level 1 or more. PROFILE: the day of the newest profile. The participations are those of the school year.",
});

@InputType({
  description: "Students whom it does not tell apart come by name; what is not known comes before the least.",
})
export class StudentSort {
  @Field(() => StudentSortBy)
  by!: `${StudentSortBy}`;

  @Field(() => Boolean, { nullable: true })
  descending?: boolean | null;
}

@ArgsType()
export class StudentsArgs extends PageArgs {
  @Field(() => StudentFilter, { nullable: true })
  filter?: StudentFilter | null;

  @Field(() => StudentSort, { nullable: true, description: "By name when not given." })
  sort?: StudentSort | null;
}
