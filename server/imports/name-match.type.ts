import { Field, Float, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Student } from "../schools/student.entity.ts";
import { Node } from "../shared/node.type.ts";

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
}
