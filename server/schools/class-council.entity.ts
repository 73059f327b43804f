import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { LocalDate } from "../shared/scalars.ts";

@Rule("school:read")
@ObjectType({ description: "The meeting about one class that closes a term (conseil de classe)." })
@Entity("class_councils")
export class ClassCouncil {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid", { name: "class_id" })
  classId!: string;

  @PrimaryColumn("uuid", { name: "term_id" })
  termId!: string;

  @Field(() => LocalDate)
  @Column("date", { name: "held_on" })
  heldOn!: string;
}
