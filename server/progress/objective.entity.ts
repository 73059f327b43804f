import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { GradeLevel } from "../schools/school-class.entity.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO, LocalDate } from "../shared/scalars.ts";

@Rule("school:read")
@ObjectType({
  implements: Node,
  description: "Competences to gain in a school year (objectif), for at most one target; without target, the school.",
})
@Entity("objectives")
export class Objective extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Column("uuid", { name: "school_year_id" })
  schoolYearId!: string;

  @Field(() => GradeLevel, { nullable: true })
  @Column("text", { name: "grade_level", nullable: true })
  gradeLevel!: GradeLevel | null;

  @Column("uuid", { name: "class_id", nullable: true })
  classId!: string | null;

  @Column("uuid", { name: "student_id", nullable: true })
  studentId!: string | null;

  @Field(() => Int, { description: "1 to 16." })
  @Column("smallint")
  competences!: number;

  @Field(() => LocalDate)
  @Column("date", { name: "due_on" })
  dueOn!: string;

  @Column("uuid", { name: "set_by", nullable: true })
  setById!: string | null;

  @Field(() => DateTimeISO)
  @Column("timestamptz", { name: "set_at" })
  setAt!: Date;
}
