import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { SupportNeed } from "../progress/support-need.type.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO } from "../shared/scalars.ts";

export enum ReminderChannel {
  EMAIL = "EMAIL",
  ENT = "ENT",
  PRINT = "PRINT",
  IN_PERSON = "IN_PERSON",
}
registerEnumType(ReminderChannel, {
  name: "ReminderChannel",
  description: "How it is given: by e-mail, copied into the ENT, as a printed slip, or said in class.",
});

export enum ReminderStatus {
  RECORDED = "RECORDED",
  QUEUED = "QUEUED",
  SENDING = "SENDING",
  SENT = "SENT",
  FAILED = "FAILED",
  UNCERTAIN = "UNCERTAIN",
  CANCELLED = "CANCELLED",
}
registerEnumType(ReminderStatus, {
  name: "ReminderStatus",
  description:
    "RECORDED: given by a person, Jalon sends nothing. The others are those of a mail; CANCELLED also what was recorded by mistake and taken back.",
});

@Rule("reminder:read")
@ObjectType({ implements: Node, description: "What was said to one student, why and by whom (relance)." })
@Entity("reminders")
export class Reminder extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Column("text", { name: "request_id" })
  requestId!: string;

  @Column("uuid", { name: "student_id" })
  studentId!: string;

  @Field(() => ReminderChannel)
  @Column("text")
  channel!: ReminderChannel;

  @Field(() => ReminderStatus)
  @Column("text")
  status!: ReminderStatus;

  @Field(() => [SupportNeed], { description: "As they stood when the reminder was made." })
  @Column("jsonb", { name: "support_needs" })
  supportNeeds!: SupportNeed[];

  @Field(() => String, { description: "Of a mail, empty once its words were erased: at the end of the school year." })
  @Column("text")
  message!: string;

  @Field(() => DateTimeISO)
  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("uuid", { name: "created_by", nullable: true })
  createdById!: string | null;

  @Field(() => DateTimeISO, { nullable: true })
  @Column("timestamptz", { name: "sent_at", nullable: true })
  sentAt!: Date | null;

  @Field(() => DateTimeISO, { nullable: true, description: "It had been recorded by mistake; null when it stands." })
  @Column("timestamptz", { name: "taken_back_at", nullable: true })
  takenBackAt!: Date | null;

  @Column("uuid", { name: "taken_back_by", nullable: true })
  takenBackById!: string | null;
}
