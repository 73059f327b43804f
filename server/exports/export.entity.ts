import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import type { Language } from "../shared/messages.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO } from "../shared/scalars.ts";
import type { RequestExportInput } from "./export.inputs.ts";

export enum ExportFormat {
  CSV = "CSV",
  XLSX = "XLSX",
  ODS = "ODS",
  PDF = "PDF",
}
registerEnumType(ExportFormat, { name: "ExportFormat" });

export enum ExportSubject {
  CLASS_BOARD = "CLASS_BOARD",
  CAMPAIGN_RESULTS = "CAMPAIGN_RESULTS",
  STUDENT_PROFILES = "STUDENT_PROFILES",
  CLASS_COUNCIL_SHEET = "CLASS_COUNCIL_SHEET",
  REMINDER_SLIPS = "REMINDER_SLIPS",
}
registerEnumType(ExportSubject, { name: "ExportSubject" });

export enum ExportStatus {
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  FAILED = "FAILED",
  EXPIRED = "EXPIRED",
}
registerEnumType(ExportStatus, { name: "ExportStatus" });

/** What was asked for, and in which language its words are. */
export interface ExportRequest extends Omit<RequestExportInput, "subject" | "format"> {
  language: Language;
}

@Rule("export:read")
@ObjectType({ implements: Node, description: "A file that one person asked for, and may fetch until it expires." })
@Entity("exports")
export class Export extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Column("text")
  subject!: ExportSubject;

  @Column("text")
  format!: ExportFormat;

  @Column("jsonb")
  request!: ExportRequest;

  /** As stored: whether it has expired is seen when it is read. */
  @Column("text", { name: "status" })
  storedStatus!: ExportStatus;

  @Column("integer", { name: "progress_done" })
  progressDone!: number;

  @Column("integer", { name: "progress_total", nullable: true })
  progressTotal!: number | null;

  @Field(() => String, { nullable: true, description: "Null until it is DONE." })
  @Column("text", { name: "file_name", nullable: true })
  fileName!: string | null;

  /** The classes that its lines come from; null when a line comes from none. Who fetches it must still follow them all. */
  @Column("uuid", { array: true, name: "class_ids", nullable: true })
  classIds!: string[] | null;

  @Column("uuid", { name: "created_by" })
  createdById!: string;

  @Field(() => DateTimeISO)
  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Field(() => DateTimeISO, { nullable: true })
  @Column("timestamptz", { name: "expires_at", nullable: true })
  expiresAt!: Date | null;
}
