import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";
import { LocalDate } from "../shared/scalars.ts";

export enum TermKind {
  TRIMESTER = "TRIMESTER",
  SEMESTER = "SEMESTER",
}
registerEnumType(TermKind, {
  name: "TermKind",
  description: "How a school divides its years: 3 trimestres or 2 semestres.",
});

@Rule("school:read")
@ObjectType({
  implements: Node,
  description: "A part of a school year (trimestre ou semestre); together they are the whole year.",
})
@Entity("terms")
export class Term extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Column("uuid", { name: "school_year_id" })
  schoolYearId!: string;

  @Field(() => Int, { description: "1 is the first of its year." })
  @Column("smallint")
  number!: number;

  /** A year of two is one of semestres. */
  @Field(() => TermKind)
  kind!: `${TermKind}`;

  @Field(() => LocalDate)
  @Column("date", { name: "starts_on" })
  startsOn!: string;

  @Field(() => LocalDate, { description: "Its last day; the next one begins the day after." })
  @Column("date", { name: "ends_on" })
  endsOn!: string;
}
