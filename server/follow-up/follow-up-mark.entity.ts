import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO } from "../shared/scalars.ts";

export enum FollowUpMarkKind {
  SEEN_IN_CLASS = "SEEN_IN_CLASS",
  ABSENT = "ABSENT",
  CONNECTION_PROBLEM = "CONNECTION_PROBLEM",
  ACCOUNT_TO_UNLOCK = "ACCOUNT_TO_UNLOCK",
}
registerEnumType(FollowUpMarkKind, {
  name: "FollowUpMarkKind",
  description: "What was seen of a student; there is no free text, so that nothing else is kept of anybody.",
});

@Rule("student:read")
@ObjectType({ implements: Node, description: "What a person of the school noted of a student (repère de suivi)." })
@Entity("follow_up_marks")
export class FollowUpMark extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Column("uuid", { name: "student_id" })
  studentId!: string;

  @Field(() => FollowUpMarkKind)
  @Column("text")
  kind!: FollowUpMarkKind;

  @Column("date", { name: "marked_on" })
  markedOn!: string;

  @Column("uuid", { name: "marked_by", nullable: true })
  markedById!: string | null;

  @Field(() => DateTimeISO)
  @Column("timestamptz", { name: "marked_at" })
  markedAt!: Date;
}
