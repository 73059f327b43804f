import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Competence } from "../competences/competence.type.ts";
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
@ObjectType({ description: "The figures of one class." })
export class ClassOverview {
  @Field(() => SchoolClass)
  schoolClass!: SchoolClass;

  @Field(() => ClassSummary)
  summary!: ClassSummary;

  @Field(() => [CompetenceCoverage], { description: "All 16, in the order of their codes." })
  coverage!: CompetenceCoverage[];
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
}

@Rule("overview:read")
@ObjectType({ description: "Aggregates by class, grade and school." })
export class SchoolOverview {
  /** Null before the first list of students. */
  schoolYearId!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: "Newest fact that an import brought." })
  asOf!: Date | null;

  @Field(() => [GradeOverview], { description: "From the youngest; classes whose grade is not known come last." })
  grades!: GradeOverview[];

  @Field(() => ClassSummary)
  summary!: ClassSummary;
}
