import { ArgsType, Field, ID, InputType } from "type-graphql";

import { CertifiabilityStatus } from "../profiles/profile.type.ts";
import { PageArgs } from "../shared/page.ts";

@InputType()
export class StudentFilter {
  @Field(() => String, {
    nullable: true,
    description: "Parts of the name, in any order; accents and case do not count.",
  })
  search?: string | null;

  @Field(() => [ID], { nullable: true })
  classIds?: string[] | null;

  @Field(() => [CertifiabilityStatus], { nullable: true })
  certifiability?: CertifiabilityStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: "True: those with a support need. False: those without." })
  needsSupport?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "True: those who took part in nothing this school year." })
  withoutParticipation?: boolean | null;
}

@ArgsType()
export class StudentsArgs extends PageArgs {
  @Field(() => StudentFilter, { nullable: true })
  filter?: StudentFilter | null;
}
