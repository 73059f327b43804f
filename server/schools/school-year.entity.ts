import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";
import { LocalDate } from "../shared/scalars.ts";

@Rule("school:read")
@ObjectType({ implements: Node, description: "A school year (année scolaire): 1 September to 31 August." })
@Entity("school_years")
export class SchoolYear extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Field(() => LocalDate)
  @Column("date", { name: "starts_on" })
  startsOn!: string;

  @Field(() => LocalDate)
  @Column("date", { name: "ends_on" })
  endsOn!: string;
}
