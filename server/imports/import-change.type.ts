import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Student } from "../schools/student.entity.ts";

export enum ImportChangeKind {
  ARRIVAL = "ARRIVAL",
  ENROLMENT = "ENROLMENT",
  CLASS_CHANGE = "CLASS_CHANGE",
  DEPARTURE = "DEPARTURE",
  DEPARTURE_PROPOSED = "DEPARTURE_PROPOSED",
  DETAILS = "DETAILS",
  NEW_RESULT = "NEW_RESULT",
  CHANGED_RESULT = "CHANGED_RESULT",
}
registerEnumType(ImportChangeKind, {
  name: "ImportChangeKind",
  description:
    "What an import did to a student. ENROLMENT: known already, now in a class of that year. DETAILS: name, identifier or birth date alone.",
});

@Rule("import:read")
@ObjectType({ description: "One student whom an import changed, and how." })
export class ImportChange {
  @Field(() => Student)
  student!: Student;

  @Field(() => ImportChangeKind)
  kind!: ImportChangeKind;

  @Field(() => String, {
    nullable: true,
    description: "The class before; null when there was none, or it did not change.",
  })
  fromClass!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The class after; null when there is none, or it did not change.",
  })
  toClass!: string | null;
}

@Rule("import:read")
@ObjectType()
export class ImportChangeCount {
  @Field(() => ImportChangeKind)
  kind!: ImportChangeKind;

  @Field(() => Int, { description: "Students." })
  count!: number;
}
