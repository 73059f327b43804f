import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO } from "../shared/scalars.ts";

export enum ParticipationStatus {
  TO_START = "TO_START",
  STARTED = "STARTED",
  TO_SHARE = "TO_SHARE",
  SHARED = "SHARED",
}
registerEnumType(ParticipationStatus, {
  name: "ParticipationStatus",
  description: "TO_START « À faire », STARTED « En cours », TO_SHARE « En attente d'envoi », SHARED « Terminé ».",
});

export enum Evolution {
  UP = "UP",
  DOWN = "DOWN",
  STEADY = "STEADY",
}
registerEnumType(Evolution, { name: "Evolution", description: "Between the last two shared attempts." });

@Rule("student:read")
@ObjectType({ description: "Stages acquired (étoiles), out of those that the campaign has." })
export class Stars {
  @Field(() => Int)
  acquired!: number;

  @Field(() => Int)
  total!: number;
}

@Rule("student:read")
@ObjectType({ implements: Node, description: "One attempt of one student at one campaign (participation)." })
@Entity("participations")
export class Participation extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Column("uuid", { name: "campaign_id" })
  campaignId!: string;

  @Column("uuid", { name: "student_id" })
  studentId!: string;

  /** Null: nothing says when it was. */
  @Column("uuid", { name: "school_year_id", nullable: true })
  schoolYearId!: string | null;

  @Field(() => ParticipationStatus)
  @Column("text")
  status!: ParticipationStatus;

  @Field(() => DateTimeISO, { nullable: true })
  @Column("timestamptz", { name: "started_at", nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTimeISO, { nullable: true })
  @Column("timestamptz", { name: "shared_at", nullable: true })
  sharedAt!: Date | null;

  @Field(() => Float, { nullable: true, description: "Share of the campaign answered, 0 to 1." })
  @Column("real", { nullable: true })
  progression!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share of the campaign's skills mastered, 0 to 1; null until shared.",
  })
  @Column("real", { nullable: true })
  mastery!: number | null;

  @Column("smallint", { name: "stars_acquired", nullable: true })
  starsAcquired!: number | null;

  @Column("smallint", { name: "stars_total", nullable: true })
  starsTotal!: number | null;

  @Field(() => Int, { nullable: true, description: "Profiles collections only." })
  @Column("integer", { name: "pix_score", nullable: true })
  pixScore!: number | null;

  @Column("smallint", { name: "certifiable_count", nullable: true })
  certifiableCount!: number | null;

  /** Whether no other attempt was sent or begun since this one was sent. */
  isLast!: boolean;

  /** Where a read model knows it already. */
  knownCampaign?: Campaign;
}
