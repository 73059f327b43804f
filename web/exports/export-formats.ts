import type { MessageId } from "../app/Text.tsx";
import type { ExportFormat, ExportSubject, RequestExportInput } from "../graph/graphql.ts";

/** What is asked for, before a format is chosen. */
export type ExportWanted = Omit<RequestExportInput, "format">;

/** Pix's own form of a campaign's results is chosen as a format, whatever it is for the server. */
export type FormatChoice = ExportFormat | "PIX";

const OF_A_TABLE: readonly FormatChoice[] = ["XLSX", "ODS", "CSV", "PDF"];

/** Beside the lines of a screen, what its charts or its students' pages show. */
const BESIDE: Partial<Record<ExportSubject, readonly ExportSubject[]>> = {
  STUDENTS: ["STUDENT_PROFILES"],
  CLASS_PROGRESSION: ["PROGRESSION"],
  SCHOOL_OVERVIEW: ["PROGRESSION"],
  ACADEMY: ["ACADEMY_TREND"],
};

/** What else the same screen can give; the charts of the school are of all its classes, not of some. */
export function subjectsOf({ subject, classIds }: ExportWanted): readonly ExportSubject[] {
  const isPart = subject === "SCHOOL_OVERVIEW" && classIds;
  return [subject, ...((!isPart && BESIDE[subject]) || [])];
}

/** The forms in which a screen's table can be had. */
export function formatsOf(subject: ExportSubject): readonly FormatChoice[] {
  return subject === "CAMPAIGN_RESULTS" ? [...OF_A_TABLE, "PIX"] : OF_A_TABLE;
}

export const FORMAT_WORDS: Record<FormatChoice, MessageId> = {
  XLSX: "export.format.XLSX",
  ODS: "export.format.ODS",
  CSV: "export.format.CSV",
  PDF: "export.format.PDF",
  PIX: "export.format.PIX",
};

export function inputOf(wanted: ExportWanted, format: FormatChoice): RequestExportInput {
  return format === "PIX" ? { ...wanted, subject: "PIX_RESULTS", format: "CSV" } : { ...wanted, format };
}
