import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Competence } from "../competences/competence.type.ts";
import { Stars } from "../participations/participation.entity.ts";
import { CertifiabilityStatus } from "../profiles/profile.type.ts";
import { GradeLevel } from "../schools/school-class.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { Term } from "../schools/term.entity.ts";
import { LocalDate } from "../shared/scalars.ts";

export enum MilestoneKind {
  YEAR_START = "YEAR_START",
  TERM_END = "TERM_END",
  COUNCIL = "COUNCIL",
  TODAY = "TODAY",
  YEAR_END = "YEAR_END",
}
registerEnumType(MilestoneKind, {
  name: "MilestoneKind",
  description: "A term closes with the class council where one is set, else on its last day.",
});

@Rule("student:read")
@ObjectType({ description: "A day at which a class is looked at (repère): what is dated until its end counts." })
export class ProgressionMilestone {
  @Field(() => MilestoneKind)
  kind!: `${MilestoneKind}`;

  @Field(() => LocalDate)
  day!: string;

  @Field(() => Term, { nullable: true, description: "The term that it closes; null at both ends of the year." })
  term!: Term | null;
}

@Rule("student:read")
@ObjectType({
  description:
    "How values lie. Quartiles as French schools teach them: the smallest value such that at least a quarter (three quarters) of the values are no greater.",
})
export class Spread {
  @Field(() => Int)
  knownCount!: number;

  @Field(() => Int)
  unknownCount!: number;

  @Field(() => Float, { nullable: true, description: "Null with fewer than 5 known values." })
  lowerQuartile!: number | null;

  @Field(() => Float, { nullable: true, description: "Of an even number, the mean of the two in the middle." })
  median!: number | null;

  @Field(() => Float, { nullable: true, description: "Null with fewer than 5 known values." })
  upperQuartile!: number | null;
}

@Rule("student:read")
@ObjectType({ description: "The figures of today's students as of a milestone, measured against today's objective." })
export class ProgressionFigures {
  @Field(() => Int)
  studentCount!: number;

  @Field(() => Int, { description: "A participation or a profile of the school year." })
  startedCount!: number;

  @Field(() => Int)
  certifiableCount!: number;

  @Field(() => Int)
  certifiabilityUnknownCount!: number;

  @Field(() => Int)
  objectiveReachedCount!: number;

  @Field(() => Int)
  objectiveUnknownCount!: number;

  @Field(() => Spread, { description: "Competences at level 1 or more." })
  competencesHeld!: Spread;

  @Field(() => Spread, { description: "Competences gained this school year." })
  competencesGained!: Spread;

  @Field(() => Spread)
  pixScore!: Spread;
}

@Rule("student:read")
@ObjectType({ description: "A class as of a milestone." })
export class ProgressionPoint {
  @Field(() => ProgressionMilestone)
  milestone!: ProgressionMilestone;

  @Field(() => ProgressionFigures)
  figures!: ProgressionFigures;
}

@Rule("student:read")
@ObjectType({ description: "A student as of a milestone; the newest profile until then wins." })
export class StudentProgressionPoint {
  @Field(() => ProgressionMilestone)
  milestone!: ProgressionMilestone;

  @Field(() => Int, { nullable: true, description: "At level 1 or more; null when no profile was known." })
  competencesHeld!: number | null;

  @Field(() => CertifiabilityStatus)
  certifiability!: `${CertifiabilityStatus}`;

  @Field(() => Int, { nullable: true, description: "This school year; null when no profile said so." })
  competencesGained!: number | null;

  @Field(() => Int, { nullable: true })
  pixScore!: number | null;

  @Field(() => Stars, {
    nullable: true,
    description: "Of the campaigns sent this school year, each with its last result; null when none has stars.",
  })
  stars!: Stars | null;

  @Field(() => LocalDate, { nullable: true, description: "Day of the newest profile until then." })
  profileOn!: string | null;
}

@Rule("student:read")
@ObjectType({
  description: "What changed for a student since a milestone (ce qui a changé). Null is not known, never 0.",
})
export class StudentChange {
  @Field(() => ProgressionMilestone)
  since!: ProgressionMilestone;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Day of the profile that the newest is compared with: later than the milestone where none was known then; null when the count starts from nothing.",
  })
  comparedOn!: string | null;

  @Field(() => [Competence], {
    nullable: true,
    description: "At level 1 or more and higher than then, in the order of their codes; null without a newer profile.",
  })
  competencesGained!: Competence[] | null;

  @Field(() => Boolean, { nullable: true })
  becameCertifiable!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "Over the campaigns sent this school year; a weaker later result takes nothing away.",
  })
  starsGained!: number | null;
}

@Rule("student:read")
@ObjectType({ description: "One student over the school year (progression)." })
export class StudentProgression {
  @Field(() => Student)
  student!: Student;

  @Field(() => [StudentProgressionPoint], { description: "The milestones of the class, oldest first." })
  points!: StudentProgressionPoint[];

  @Field(() => StudentChange)
  sinceMilestone!: StudentChange;
}

@Rule("student:read")
@ObjectType({ description: "How many students changed since the milestone." })
export class ClassChange {
  @Field(() => Int)
  studentCount!: number;

  @Field(() => Int, { description: "Who gained a competence or more." })
  gainedCount!: number;

  @Field(() => Int, { description: "Of whom no newer profile says it." })
  gainedUnknownCount!: number;

  @Field(() => Int)
  becameCertifiableCount!: number;

  @Field(() => Int, { description: "Who gained a star or more." })
  starsGainedCount!: number;
}

@Rule("student:read")
@ObjectType({ description: "A class over its school year, by milestone (progression)." })
export class ClassProgression {
  @Field(() => ProgressionMilestone, { description: "The one that today is compared with." })
  since!: ProgressionMilestone;

  @Field(() => [ProgressionPoint], {
    description: "The start of the year, the close of each term that is over, today; oldest first.",
  })
  points!: ProgressionPoint[];

  @Field(() => ClassChange)
  sinceMilestone!: ClassChange;

  @Field(() => [StudentProgression], {
    description: "One per student of the class, by last name then first name (French collation).",
  })
  students!: StudentProgression[];
}

@Rule("overview:read")
@ObjectType({ description: "The classes of one grade (niveau) as of a milestone." })
export class GradeTrend {
  @Field(() => GradeLevel, { nullable: true, description: "Null: classes whose grade is not known." })
  gradeLevel!: `${GradeLevel}` | null;

  @Field(() => ProgressionFigures)
  figures!: ProgressionFigures;
}

@Rule("overview:read")
@ObjectType({ description: "The school as of a milestone: the start of the year, the end of each term, today." })
export class SchoolTrendPoint {
  @Field(() => ProgressionMilestone)
  milestone!: ProgressionMilestone;

  @Field(() => ProgressionFigures)
  figures!: ProgressionFigures;

  @Field(() => [GradeTrend], { description: "From the youngest; classes whose grade is not known come last." })
  grades!: GradeTrend[];
}
