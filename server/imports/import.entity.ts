import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO } from "../shared/scalars.ts";
import type { ListAnswer } from "./list-answer.rules.ts";
import type { ListColumn } from "./question.ts";

export enum ImportKind {
  STUDENTS_SIECLE = "STUDENTS_SIECLE",
  STUDENTS_CSV = "STUDENTS_CSV",
  PIX_ASSESSMENT = "PIX_ASSESSMENT",
  PIX_PROFILES = "PIX_PROFILES",
}
registerEnumType(ImportKind, { name: "ImportKind", description: "What a file holds." });

export enum ImportStatus {
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  WAITING = "WAITING",
  DONE = "DONE",
  FAILED = "FAILED",
  UNDONE = "UNDONE",
  CANCELLED = "CANCELLED",
}
registerEnumType(ImportStatus, {
  name: "ImportStatus",
  description:
    "WAITING: a person must answer first (columns, encoding, many departures). CANCELLED: stopped before it was done, nothing of it stays.",
});

@Rule("import:read")
@ObjectType({ implements: Node, description: "One file that somebody dropped in: all of it lands, or nothing does." })
@Entity("imports")
export class Import extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Column("bigint")
  number!: string;

  @Field(() => String)
  @Column("text", { name: "file_name" })
  fileName!: string;

  @Column("text", { name: "file_path" })
  filePath!: string;

  @Field(() => ImportKind, {
    nullable: true,
    description: "Recognised from the content, never from the file's name; null when it was not.",
  })
  @Column("text", { nullable: true })
  kind!: ImportKind | null;

  @Field(() => ImportStatus)
  @Column("text")
  status!: ImportStatus;

  @Field(() => String, { nullable: true, description: "The code of the message, for a program; null without message." })
  @Column("text", { name: "message_code", nullable: true })
  messageCode!: string | null;

  @Column("jsonb", { name: "message_params", nullable: true })
  messageParams!: Record<string, string | number> | null;

  @Column("integer", { name: "progress_done" })
  progressDone!: number;

  @Column("integer", { name: "progress_total", nullable: true })
  progressTotal!: number | null;

  @Column("integer", { name: "read_count" })
  readCount!: number;

  @Column("integer", { name: "created_count" })
  createdCount!: number;

  @Column("integer", { name: "updated_count" })
  updatedCount!: number;

  @Column("integer", { name: "unchanged_count" })
  unchangedCount!: number;

  @Column("integer", { name: "rejected_count" })
  rejectedCount!: number;

  @Column("uuid", { name: "campaign_id", nullable: true })
  campaignId!: string | null;

  @Column("uuid", { name: "created_by", nullable: true })
  createdBy!: string | null;

  @Column("uuid", { array: true, name: "class_ids", nullable: true })
  classIds!: string[] | null;

  @Field(() => DateTimeISO)
  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("timestamptz", { name: "file_removed_at", nullable: true })
  fileRemovedAt!: Date | null;

  @Column("jsonb", { name: "list_columns", nullable: true })
  listColumns!: ListColumn[] | null;

  @Column("jsonb", { name: "list_answer", nullable: true })
  listAnswer!: ListAnswer | null;

  @Column("timestamptz", { name: "confirmed_at", nullable: true })
  confirmedAt!: Date | null;

  @Column("text", { array: true, name: "confirmed_codes" })
  confirmedCodes!: string[];

  @Column("boolean", { name: "preview_lists" })
  previewLists!: boolean;

  @Column("boolean", { name: "campaign_answered" })
  campaignAnswered!: boolean;

  /** Once answered: the planned campaign that the file tells of; null: another one. */
  @Column("uuid", { name: "same_name_campaign_id", nullable: true })
  sameNameCampaignId!: string | null;

  @Field(() => DateTimeISO, { nullable: true })
  @Column("timestamptz", { name: "finished_at", nullable: true })
  finishedAt!: Date | null;
}

@Rule("import:read")
@ObjectType({ description: "Lines: read = created + updated + unchanged + rejected + toMatch." })
export class ImportReport {
  @Field(() => Int)
  read!: number;

  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => Int, { description: "What was known already, what Pix anonymised, and names that are nobody's here." })
  unchanged!: number;

  @Field(() => Int)
  rejected!: number;

  @Field(() => Int, { description: "Lines whose typed name waits for a person." })
  toMatch!: number;
}

@Rule("import:read")
@ObjectType({ description: "A line that was not taken as it is, and why." })
export class ImportProblem {
  @Field(() => Int, { nullable: true, description: "As a text editor numbers them: the header is line 1." })
  line!: number | null;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}
