import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { AcademyCounts } from "./academy-counts.entity.ts";

@Rule("academy:read")
@ObjectType({ description: "A school in a published term, under the name that it had then." })
@Entity("academy_figures")
export class AcademySchool {
  @PrimaryColumn("text")
  academy!: string;

  @PrimaryColumn("uuid", { name: "term_id" })
  termId!: string;

  @Field(() => String, { description: "National school identifier (UAI)." })
  @PrimaryColumn("text")
  uai!: string;

  @Field(() => String)
  @Column("text")
  name!: string;

  @Field(() => AcademyCounts)
  @Column(() => AcademyCounts, { prefix: false })
  counts!: AcademyCounts;
}
