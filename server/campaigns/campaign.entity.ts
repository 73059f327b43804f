import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO } from "../shared/scalars.ts";

export enum CampaignKind {
  ASSESSMENT = "ASSESSMENT",
  PROFILES_COLLECTION = "PROFILES_COLLECTION",
}
registerEnumType(CampaignKind, {
  name: "CampaignKind",
  description: "ASSESSMENT (évaluation) or PROFILES_COLLECTION (collecte de profils).",
});

@Rule("campaign:read")
@ObjectType({
  implements: Node,
  description: "What a school sends to its classes: an assessment, or a collection of profiles (campagne).",
})
@Entity("campaigns")
export class Campaign extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Field(() => CampaignKind)
  @Column("text")
  kind!: CampaignKind;

  @Field(() => String)
  @Column("text")
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "The code that Pix gave: 9 characters; null until known. Jalon never makes one.",
  })
  @Column("text", { nullable: true })
  code!: string | null;

  @Column("uuid", { name: "owner_id", nullable: true })
  ownerId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many stars can be won; null when the campaign has no stages, or collects profiles.",
  })
  @Column("smallint", { name: "star_count", nullable: true })
  starCount!: number | null;

  @Field(() => DateTimeISO)
  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Field(() => DateTimeISO, { nullable: true })
  @Column("timestamptz", { name: "archived_at", nullable: true })
  archivedAt!: Date | null;

  @Field(() => DateTimeISO, { nullable: true, description: "Newest fact that an import brought; null when none." })
  @Column("timestamptz", { name: "data_as_of", nullable: true })
  dataAsOf!: Date | null;

  @Column("boolean", { name: "multiple_attempts", nullable: true })
  multipleAttempts!: boolean | null;

  @Column("smallint", { array: true, name: "stage_thresholds", nullable: true })
  stageThresholds!: number[] | null;

  @Column("date", { name: "finish_by", nullable: true })
  finishBy!: string | null;

  @Column("integer")
  version!: number;

  @Field(() => DateTimeISO, { nullable: true, description: "Null unless it was deleted; deleted, it counts nowhere." })
  @Column("timestamptz", { name: "deleted_at", nullable: true })
  deletedAt!: Date | null;
}
