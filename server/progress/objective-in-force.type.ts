import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { LocalDate } from "../shared/scalars.ts";

export enum ObjectiveScope {
  STUDENT = "STUDENT",
  CLASS = "CLASS",
  GRADE = "GRADE",
  SCHOOL = "SCHOOL",
  DEFAULT = "DEFAULT",
}
registerEnumType(ObjectiveScope, {
  name: "ObjectiveScope",
  description: "Whose objective it is. DEFAULT: nobody set one, 5 competences by 31 May.",
});

@Rule("school:read")
@ObjectType({ description: "The objective that holds for a class or a student, and whose it is." })
export class ObjectiveInForce {
  @Field(() => Int)
  competences!: number;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => ObjectiveScope)
  scope!: `${ObjectiveScope}`;
}
