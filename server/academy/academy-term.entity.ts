import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { TermKind } from "../schools/term.entity.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO, LocalDate } from "../shared/scalars.ts";
import { AcademyCounts } from "./academy-counts.entity.ts";

@Rule("academy:read")
@ObjectType({
  implements: Node,
  description:
    "A term as it was published to the academy, once: nothing of it changes afterwards, and no school comes to it.",
})
@Entity("academy_terms")
export class AcademyTerm extends Node {
  @PrimaryColumn("text")
  academy!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Field(() => String, { description: "The school year: 2026-2027." })
  @Column("text", { name: "year_name" })
  yearName!: string;

  @Field(() => TermKind)
  @Column("text")
  kind!: `${TermKind}`;

  @Field(() => Int, { description: "1 is the first of its year." })
  @Column("smallint")
  number!: number;

  @Field(() => LocalDate, { description: "Its last day in the school where it ended last." })
  @Column("date", { name: "ends_on" })
  endsOn!: string;

  @Field(() => DateTimeISO)
  @Column("timestamptz", { name: "frozen_at" })
  frozenAt!: Date;

  @Field(() => AcademyCounts, { description: "Of all its schools together, the hidden ones included." })
  @Column(() => AcademyCounts, { prefix: false })
  total!: AcademyCounts;
}
