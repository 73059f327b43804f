import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";

@Rule("student:read")
@ObjectType({ implements: Node, description: "A student (élève). Birth date, INE and address stay in the database." })
@Entity("students")
export class Student extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Field(() => String)
  @Column("text", { name: "last_name" })
  lastName!: string;

  @Field(() => String)
  @Column("text", { name: "first_name" })
  firstName!: string;

  @Column("text", { nullable: true, select: false })
  email!: string | null;

  /** Where a read model knows it already; the address itself is never read. */
  emailKnown?: boolean;

  @Column("date", { name: "left_on", nullable: true })
  leftOn!: string | null;

  @Column("smallint", { array: true, nullable: true })
  levels!: number[] | null;

  @Column("smallint", { array: true, nullable: true })
  pix!: number[] | null;

  @Column("integer", { name: "pix_score", nullable: true })
  pixScore!: number | null;

  @Column("smallint", { name: "certifiable_count", nullable: true })
  certifiableCount!: number | null;

  @Column("timestamptz", { name: "profile_known_at", nullable: true })
  profileKnownAt!: Date | null;
}
