import { Field, ID, InputType } from "type-graphql";

import { CertifiabilityStatus } from "../profiles/profile.type.ts";
import { ObjectiveStatus } from "../progress/year-progress.type.ts";
import { GradeLevel } from "../schools/school-class.entity.ts";

@InputType()
export class StudentFilter {
  @Field(() => String, {
    nullable: true,
    description: "Parts of the name, in any order; accents and case do not count.",
  })
  search?: string | null;

  @Field(() => [ID], { nullable: true })
  classIds?: string[] | null;

  @Field(() => [GradeLevel], {
    nullable: "itemsAndList",
    description: "In classes of these grades (niveaux); null among them: of a grade that is not known.",
  })
  gradeLevels?: (`${GradeLevel}` | null)[] | null;

  @Field(() => [CertifiabilityStatus], { nullable: true })
  certifiability?: CertifiabilityStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: "True: those with a support need. False: those without." })
  needsSupport?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "True: those with a participation or a profile of the year." })
  started?: boolean | null;

  @Field(() => [ObjectiveStatus], { nullable: true, description: "Before the objective of the year." })
  objective?: `${ObjectiveStatus}`[] | null;

  @Field(() => Boolean, { nullable: true, description: "True: those with a reminder of the year." })
  reminded?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The code of a competence (3.4): those who hold it, at level 1 or more.",
  })
  holds?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True: those who took part in nothing this school year." })
  withoutParticipation?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: those of whom a result shown this school year has fewer than all its stars.",
  })
  fewerThanAllStars?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "To ask in person (à interroger): fewer than all stars, or certifiability unknown.",
  })
  toAskInPerson?: boolean | null;

  @Field(() => ID, { nullable: true, description: "Enrolled in that school year; the running one when none is named." })
  schoolYearId?: string | null;
}
