import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
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
  COMPETENCE_MATRIX = "COMPETENCE_MATRIX",
  CLASS_PROGRESSION = "CLASS_PROGRESSION",
  PROGRESSION = "PROGRESSION",
  SUPPORT = "SUPPORT",
  CAMPAIGNS = "CAMPAIGNS",
  CAMPAIGNS_DELETED = "CAMPAIGNS_DELETED",
  CAMPAIGN_ACTIVITY = "CAMPAIGN_ACTIVITY",
  CAMPAIGN_RESULTS = "CAMPAIGN_RESULTS",
  CAMPAIGN_ANALYSIS = "CAMPAIGN_ANALYSIS",
  PIX_RESULTS = "PIX_RESULTS",
  STUDENTS = "STUDENTS",
  STUDENT_PROFILES = "STUDENT_PROFILES",
  STUDENT_SUPPORT_NEEDS = "STUDENT_SUPPORT_NEEDS",
  STUDENT_FOLLOW_UP = "STUDENT_FOLLOW_UP",
  STUDENT_PROGRESSION = "STUDENT_PROGRESSION",
  STUDENT_COMPETENCES = "STUDENT_COMPETENCES",
  STUDENT_PROFILE_HISTORY = "STUDENT_PROFILE_HISTORY",
  STUDENT_PARTICIPATIONS = "STUDENT_PARTICIPATIONS",
  STUDENT_REMINDERS = "STUDENT_REMINDERS",
  PARTICIPATION_RESULTS = "PARTICIPATION_RESULTS",
  REMINDERS = "REMINDERS",
  IMPORTS = "IMPORTS",
  IMPORT_CHANGES = "IMPORT_CHANGES",
  IMPORT_NAMES = "IMPORT_NAMES",
  IMPORT_PROBLEMS = "IMPORT_PROBLEMS",
  NAMES_WAITING = "NAMES_WAITING",
  NAMES_DECIDED = "NAMES_DECIDED",
  DEPARTURES = "DEPARTURES",
  OBJECTIVES = "OBJECTIVES",
  OBJECTIVE_CHANGES = "OBJECTIVE_CHANGES",
  HOLIDAYS = "HOLIDAYS",
  GIVEN_TERMS = "GIVEN_TERMS",
  SCHOOL_OVERVIEW = "SCHOOL_OVERVIEW",
  COMPETENCES_BY_GRADE = "COMPETENCES_BY_GRADE",
  READINESS = "READINESS",
  STAFF = "STAFF",
  EXPORTS = "EXPORTS",
  ACADEMY = "ACADEMY",
  ACADEMY_TREND = "ACADEMY_TREND",
  ACADEMY_EXPORTS = "ACADEMY_EXPORTS",
  CLASS_COUNCIL_SHEET = "CLASS_COUNCIL_SHEET",
  LAUNCH_SHEET = "LAUNCH_SHEET",
  REMINDER_SLIPS = "REMINDER_SLIPS",
}
registerEnumType(ExportSubject, {
  name: "ExportSubject",
  description:
    "What a file shows. PIX_RESULTS is written as Pix Orga writes the results of a campaign; PROGRESSION holds figures by milestone, of one class or of the school and its grades; SUPPORT who is to be supported and why; READINESS who could sit the certification; EXPORTS the record of files; GIVEN_TERMS what the school's academy was given of it; ACADEMY the schools of a published term, ACADEMY_TREND all of them together term by term, ACADEMY_EXPORTS the files that its reader asked for; NAMES_WAITING and NAMES_DECIDED hold the typed names of every file, IMPORT_NAMES those of one; DEPARTURES whom the newest list of students no longer names. STUDENT_PROFILES has a line a student; the other STUDENT_ subjects are the lists of one student's page, PARTICIPATION_RESULTS what one attempt mastered.",
});

export enum ExportStatus {
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  FAILED = "FAILED",
  EXPIRED = "EXPIRED",
  CANCELLED = "CANCELLED",
}
registerEnumType(ExportStatus, { name: "ExportStatus" });

/** What was asked for, and in which language its words are. */
export interface ExportRequest extends Omit<RequestExportInput, "subject" | "format"> {
  language: Language;
}

@Rule("export:read")
@ObjectType({
  implements: Node,
  description: "A file that one person asked for, and may fetch until it expires (export).",
})
@Entity("exports")
export class Export extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Field(() => ExportSubject)
  @Column("text")
  subject!: ExportSubject;

  @Field(() => ExportFormat)
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

  @Field(() => [String], { description: "What it is about, in names: classes, the campaign; empty until it is DONE." })
  @Column("text", { array: true })
  about!: string[];

  @Field(() => Int, { nullable: true, description: "Null until it is DONE." })
  @Column("integer", { name: "line_count", nullable: true })
  lineCount!: number | null;

  @Column("uuid", { name: "created_by" })
  createdById!: string;

  @Field(() => DateTimeISO)
  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Field(() => DateTimeISO, { nullable: true })
  @Column("timestamptz", { name: "expires_at", nullable: true })
  expiresAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it FAILED: the code of a refusal, or UNEXPECTED." })
  @Column("text", { name: "failure_code", nullable: true })
  failureCode!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: "When it was done, failed or was cancelled." })
  @Column("timestamptz", { name: "finished_at", nullable: true })
  finishedAt!: Date | null;
}
