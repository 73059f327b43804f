import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { GradeLevel } from "../schools/school-class.entity.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO, LocalDate } from "../shared/scalars.ts";

@Rule("school:read")
@ObjectType({ description: "How many competences, until when." })
export class ObjectiveValue {
  @Field(() => Int)
  competences!: number;

  @Field(() => LocalDate)
  dueOn!: string;
}

@Rule("school:read")
@ObjectType({ implements: Node, description: "Somebody set an objective, changed it or took it away." })
export class ObjectiveChange extends Node {
  @Field(() => GradeLevel, { nullable: true, description: "Null: it is the school's, or that of a class or student." })
  gradeLevel!: GradeLevel | null;

  @Field(() => ObjectiveValue, { nullable: true, description: "Null: there was none." })
  from!: ObjectiveValue | null;

  @Field(() => ObjectiveValue, { nullable: true, description: "Null: taken away, the wider one holds again." })
  to!: ObjectiveValue | null;

  changedById!: string | null;

  @Field(() => DateTimeISO)
  changedAt!: Date;
}
