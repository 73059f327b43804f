import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";

@Rule("students:import")
@ObjectType({ description: "One student of a list, with their class before it and after it." })
export class StudentMove {
  studentId!: string | null;

  @Field(() => String)
  lastName!: string;

  @Field(() => String)
  firstName!: string;

  @Field(() => String, {
    nullable: true,
    description: "This year, or at the end of the year before; null: none known.",
  })
  classBefore!: string | null;

  @Field(() => String, { nullable: true, description: "Null for who leaves, or is proposed as gone." })
  classAfter!: string | null;
}

@Rule("students:import")
@ObjectType()
export class StudentMoves {
  @Field(() => Int)
  count!: number;

  @Field(() => [StudentMove], { description: "The first hundred by last name." })
  students!: StudentMove[];
}

@Rule("students:import")
@ObjectType({
  description:
    "What a list of students changes: while it waits, what it would change; once it is done, what it changed.",
})
export class StudentPreview {
  @Field(() => StudentMoves)
  arrivals!: StudentMoves;

  @Field(() => StudentMoves)
  classChanges!: StudentMoves;

  @Field(() => StudentMoves, { description: "Whom the list itself says have left: nobody is asked." })
  leavers!: StudentMoves;

  @Field(() => StudentMoves, { description: "Proposed as gone: nobody leaves until a person confirms it." })
  departures!: StudentMoves;

  @Field(() => Int, { description: "Students who stay in their class." })
  unchanged!: number;
}
