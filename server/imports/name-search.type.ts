import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Student } from "../schools/student.entity.ts";

@Rule("import:read")
@ObjectType({
  description: "A student whom a typed name may be, in the school year of the name, else where last seen.",
})
export class FoundStudent {
  @Field(() => Student)
  student!: Student;

  @Field(() => String, { nullable: true, description: "Null for a student who never was in a class here." })
  className!: string | null;

  /** Of that class. */
  schoolYearId!: string | null;

  @Field(() => Boolean, { description: "Whether the student has left the school." })
  hasLeft!: boolean;
}

@Rule("import:read")
@ObjectType({ description: "The first of those found: who is looked for further down is found by more letters." })
export class FoundStudents {
  @Field(() => [FoundStudent])
  nodes!: FoundStudent[];

  @Field(() => Int)
  totalCount!: number;
}
