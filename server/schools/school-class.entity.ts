import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";

export enum GradeLevel {
  SIXIEME = "SIXIEME",
  CINQUIEME = "CINQUIEME",
  QUATRIEME = "QUATRIEME",
  TROISIEME = "TROISIEME",
  SECONDE = "SECONDE",
  PREMIERE = "PREMIERE",
  TERMINALE = "TERMINALE",
  CAP_1 = "CAP_1",
  CAP_2 = "CAP_2",
  BTS_1 = "BTS_1",
  BTS_2 = "BTS_2",
}
registerEnumType(GradeLevel, { name: "GradeLevel", description: "The grade of a class (niveau)." });

@Rule("school:read")
@ObjectType({ implements: Node, description: "A class of one school year (classe, division)." })
@Entity("school_classes")
export class SchoolClass extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Column("uuid", { name: "school_year_id" })
  schoolYearId!: string;

  @Field(() => String)
  @Column("text")
  name!: string;

  @Column("text", { name: "name_key" })
  nameKey!: string;

  @Field(() => GradeLevel, { nullable: true, description: "Null until the class's name or its students say it." })
  @Column("text", { name: "grade_level", nullable: true })
  gradeLevel!: GradeLevel | null;
}
