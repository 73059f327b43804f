import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";
import { LocalDate } from "../shared/scalars.ts";

export enum HolidayZone {
  A = "A",
  B = "B",
  C = "C",
  CORSE = "CORSE",
  GUADELOUPE = "GUADELOUPE",
  GUYANE = "GUYANE",
  MARTINIQUE = "MARTINIQUE",
  MAYOTTE = "MAYOTTE",
  NOUVELLE_CALEDONIE = "NOUVELLE_CALEDONIE",
  POLYNESIE = "POLYNESIE",
  REUNION = "REUNION",
  SAINT_PIERRE_ET_MIQUELON = "SAINT_PIERRE_ET_MIQUELON",
  WALLIS_ET_FUTUNA = "WALLIS_ET_FUTUNA",
}
registerEnumType(HolidayZone, {
  name: "HolidayZone",
  description: "Schools of one zone have their holidays on the same days (zone de vacances, ou académie d'outre-mer).",
});

@Rule("school:read")
@ObjectType({
  implements: Node,
  description: "Days without lessons (vacances); they do not count in « nothing since N days ».",
})
@Entity("school_holidays")
export class SchoolHoliday extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Field(() => String, { nullable: true, description: "« Vacances de la Toussaint »." })
  @Column("text", { nullable: true })
  name!: string | null;

  @Field(() => LocalDate, { description: "The first day without lessons." })
  @Column("date", { name: "starts_on" })
  startsOn!: string;

  @Field(() => LocalDate, { description: "The last; lessons begin again the day after." })
  @Column("date", { name: "ends_on" })
  endsOn!: string;
}
