import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Competence } from "../competences/competence.type.ts";
import { CertificationLevel } from "../schools/certification-window.type.ts";
import { GradeLevel, SchoolClass } from "../schools/school-class.entity.ts";
import { DateTimeISO } from "../shared/scalars.ts";
import { ClassSummary } from "./class-summary.type.ts";

@Rule("overview:read")
@ObjectType({ description: "Students at level 1 or more." })
export class CompetenceCoverage {
  @Field(() => Competence)
  competence!: Competence;

  @Field(() => Int)
  studentCount!: number;
}

@Rule("overview:read")
@ObjectType({ description: "A competence in the whole school." })
export class CompetenceReach extends CompetenceCoverage {
  @Field(() => Boolean, {
    description: "A campaign that students took this school year asks for it, or a student holds it.",
  })
  isTouched!: boolean;
}

@Rule("overview:read")
@ObjectType({ description: "The figures of one class." })
export class ClassOverview {
  @Field(() => SchoolClass)
  schoolClass!: SchoolClass;

  @Field(() => ClassSummary)
  summary!: ClassSummary;

  @Field(() => [CompetenceCoverage], { description: "All 16, in the order of their codes." })
  coverage!: CompetenceCoverage[];

  @Field(() => DateTimeISO, { nullable: true, description: "Newest fact that an import brought of its students." })
  lastActivityAt!: Date | null;

  @Field(() => Boolean, {
    description:
      "Nothing of any of its students this school year for as many days as make a campaign left midway, school holidays not counted.",
  })
  isInactive!: boolean;
}

@Rule("overview:read")
@ObjectType({ description: "The figures of the classes of one grade (niveau)." })
export class GradeOverview {
  @Field(() => GradeLevel, { nullable: true, description: "Null: classes whose grade is not known." })
  gradeLevel!: GradeLevel | null;

  @Field(() => [ClassOverview], { description: "In natural order (6A, 6B, 10A)." })
  classes!: ClassOverview[];

  @Field(() => ClassSummary)
  summary!: ClassSummary;

  @Field(() => [CompetenceCoverage], { description: "All 16, in the order of their codes." })
  coverage!: CompetenceCoverage[];

  @Field(() => CertificationLevel, { nullable: true, description: "Null: the grade does not sit the certification." })
  certificationLevel!: `${CertificationLevel}` | null;
}

@Rule("overview:read")
@ObjectType({ description: "Aggregates by class, grade and school." })
export class SchoolOverview {
  /** Null before the first list of students. */
  schoolYearId!: string | null;

  /** Of each of the 16 competences, how many students hold it. */
  held!: number[];

  @Field(() => DateTimeISO, { nullable: true, description: "Newest fact that an import brought." })
  asOf!: Date | null;

  @Field(() => [GradeOverview], { description: "From the youngest; classes whose grade is not known come last." })
  grades!: GradeOverview[];

  @Field(() => ClassSummary)
  summary!: ClassSummary;
}
