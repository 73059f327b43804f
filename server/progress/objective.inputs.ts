import { Field, ID, InputType, Int } from "type-graphql";

import { GradeLevel } from "../schools/school-class.entity.ts";
import { LocalDate } from "../shared/scalars.ts";

@InputType({ description: "What a target had of its own when it was read; nulls where it had nothing." })
export class SeenObjectiveInput {
  @Field(() => Int, { nullable: true })
  competences?: number | null;

  @Field(() => LocalDate, { nullable: true })
  dueOn?: string | null;
}

@InputType({
  description:
    "At most one target; none is the school. competences 1 to 16; null takes the objective of that target away.",
})
export class SetObjectiveInput {
  @Field(() => GradeLevel, { nullable: true })
  gradeLevel?: GradeLevel | null;

  @Field(() => ID, { nullable: true })
  classId?: string | null;

  @Field(() => ID, { nullable: true })
  studentId?: string | null;

  @Field(() => Int, { nullable: true })
  competences?: number | null;

  @Field(() => LocalDate, { nullable: true, description: "A day of the running school year; 31 May when not given." })
  dueOn?: string | null;

  @Field(() => SeenObjectiveInput, {
    nullable: true,
    description: "CONFLICT where the target has another one by now; nothing is compared when it is not given.",
  })
  seen?: SeenObjectiveInput | null;
}
