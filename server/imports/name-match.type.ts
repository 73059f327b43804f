import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Participation, ParticipationStatus, Stars } from "../participations/participation.entity.ts";
import { SchoolYear } from "../schools/school-year.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO } from "../shared/scalars.ts";

export enum MatchDecision {
  PENDING = "PENDING",
  LINKED = "LINKED",
  DISMISSED = "DISMISSED",
}
registerEnumType(MatchDecision, { name: "MatchDecision", description: "What a person said of a typed name." });

@Rule("import:read")
@ObjectType({ implements: Node, description: "A name that a student typed in Pix, and who it is (rapprochement)." })
export class NameMatch extends Node {
  schoolId!: string;

  @Field(() => String)
  lastName!: string;

  @Field(() => String)
  firstName!: string;

  @Field(() => String, { nullable: true })
  className!: string | null;

  lastKey!: string;
  firstKey!: string;
  classKey!: string | null;
  schoolYearId!: string | null;
  /** Set where the typed name fits several students: the decision holds for one line alone. */
  factKey!: string | null;

  @Field(() => MatchDecision)
  decision!: MatchDecision;

  studentId!: string | null;
  decidedBy!: string | null;

  decidedAt!: Date | null;
}

export enum Agreement {
  SAME = "SAME",
  CLOSE = "CLOSE",
  DIFFERENT = "DIFFERENT",
}
registerEnumType(Agreement, {
  name: "Agreement",
  description:
    "How far what was typed agrees with what the school knows. CLOSE: spelling, a part, an initial, a short form.",
});

@Rule("import:read")
@ObjectType({ description: "Agreement column by column." })
export class NameAgreement {
  @Field(() => Agreement)
  lastName!: Agreement;

  @Field(() => Agreement)
  firstName!: Agreement;

  @Field(() => Agreement, { nullable: true, description: "Null where no class was typed, or none is known." })
  className!: Agreement | null;
}

@Rule("import:read")
@ObjectType({ description: "A line of a file that bears the typed name, and what it says: it tells homonyms apart." })
export class NameLine {
  @Field(() => String)
  campaignName!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => Int, { description: "As a text editor numbers them: the header is line 1." })
  line!: number;

  @Field(() => ParticipationStatus)
  status!: ParticipationStatus;

  @Field(() => DateTimeISO, { nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTimeISO, { nullable: true })
  sharedAt!: Date | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share of the campaign's skills mastered, 0 to 1; null until shared.",
  })
  mastery!: number | null;

  @Field(() => Stars, { nullable: true })
  stars!: Stars | null;

  @Field(() => Int, { nullable: true, description: "Profiles collections only." })
  pixScore!: number | null;
}

@Rule("students:import")
@ObjectType({
  description: "Names that wait in a year without class lists and are exactly one student's of the school.",
})
export class ExactNamesOfYear {
  @Field(() => SchoolYear)
  schoolYear!: SchoolYear;

  @Field(() => Int)
  count!: number;
}

@Rule("import:read")
@ObjectType({ description: "confidence 0 to 1" })
export class MatchCandidate {
  @Field(() => Student)
  student!: Student;

  @Field(() => Float)
  confidence!: number;

  @Field(() => String, { description: "Why this rank: SAME_NAME, SWAPPED, ONE_LETTER, PART_OF_DOUBLE_NAME, INITIAL …" })
  reason!: string;

  @Field(() => NameAgreement)
  agreement!: NameAgreement;

  @Field(() => [String], {
    description: "Classes in the school year of the typed name; of a year without lists, in every year, newest first.",
  })
  classNames!: string[];

  @Field(() => [Participation], {
    description: "Results that the campaigns of the waiting lines show for this student.",
  })
  participations!: Participation[];
}
