import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";
import { HolidayZone } from "./holiday.entity.ts";

export enum SchoolKind {
  COLLEGE = "COLLEGE",
  LYCEE_GENERAL_TECHNOLOGICAL = "LYCEE_GENERAL_TECHNOLOGICAL",
  LYCEE_PROFESSIONAL = "LYCEE_PROFESSIONAL",
  LYCEE_POLYVALENT = "LYCEE_POLYVALENT",
}
registerEnumType(SchoolKind, { name: "SchoolKind", description: "The kind of secondary school." });

@Rule("school:read")
@ObjectType({ implements: Node, description: "A secondary school (établissement)." })
@Entity("schools")
export class School extends Node {
  @PrimaryColumn("uuid")
  override id!: string;

  @Field(() => String, { description: "National school identifier (UAI): 7 digits and a letter." })
  @Column("text")
  uai!: string;

  @Field(() => String)
  @Column("text")
  name!: string;

  @Field(() => SchoolKind)
  @Column("text")
  kind!: SchoolKind;

  @Field(() => String, { description: "IANA name of the time zone in which its days begin." })
  @Column("text", { name: "time_zone" })
  timeZone!: string;

  @Column("smallint", { name: "never_started_days" })
  neverStartedDays!: number;

  @Column("smallint", { name: "stopped_days" })
  stoppedDays!: number;

  @Field(() => Int, { description: "Days that must pass between two reminders of a student." })
  @Column("smallint", { name: "remind_again_days" })
  remindAgainDays!: number;

  @Column("smallint", { name: "profile_old_days" })
  oldProfileDays!: number;

  @Field(() => String, { description: "MM-DD: month and day on which its school year begins." })
  @Column("text", { name: "year_first_day" })
  yearFirstDay!: string;

  @Field(() => HolidayZone, { nullable: true, description: "Whose holidays it has; null until somebody says it." })
  @Column("text", { name: "holiday_zone", nullable: true })
  holidayZone!: HolidayZone | null;

  @Field(() => Int, { description: "Grows with every change of its settings." })
  @Column("integer", { name: "settings_version" })
  settingsVersion!: number;

  @Column("boolean", { name: "is_demo" })
  isDemo!: boolean;
}
