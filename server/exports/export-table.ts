import type { Viewer } from "../access/viewer.ts";
import { sentence } from "../shared/messages.ts";
import type { Db } from "../shared/db.ts";
import type { Cell } from "../shared/csv.ts";
import type { ExportRequest } from "./export.entity.ts";

/** What an export holds, before any format: one head, lines of as many cells. */
export interface ExportTable {
  head: string[];
  lines: Cell[][];
  /** The classes that the lines come from; null when a line comes from none. */
  classIds: string[] | null;
  /** Names of what it is about, for the file's name. */
  about: string[];
}

/** Reads the lines with the rights of the viewer. */
export type MakeTable = (db: Db, viewer: Viewer, request: ExportRequest, now: Date) => Promise<ExportTable>;

/** The words of one language. */
export type Say = (id: string, params?: Record<string, string | number>) => string;

export function sayIn({ language }: ExportRequest): Say {
  return (id, params) => sentence(language, `export.${id}`, params);
}

/** Empty where it is not known: unknown is not « no ». */
export function yesOrNo(say: Say, value: boolean | null): Cell {
  return value === null ? null : say(value ? "word.yes" : "word.no");
}

/** One column: its head and, for a line's source, its cell. */
export interface Column<Source> {
  head: string;
  cell: (source: Source) => Cell;
}

export function tableOf<Source>(
  columns: readonly Column<Source>[],
  sources: readonly Source[],
): Pick<ExportTable, "head" | "lines"> {
  return {
    head: columns.map(({ head }) => head),
    lines: sources.map((source) => columns.map(({ cell }) => cell(source))),
  };
}

/** Those that were chosen on the screen, in its order; all of them, in their own, where none was. */
export function chosen<Source>(
  sources: readonly Source[],
  studentIds: readonly string[] | null | undefined,
  idOf: (source: Source) => string,
): Source[] {
  if (!studentIds) return [...sources];
  const byId = new Map(sources.map((source) => [idOf(source), source]));
  return [...new Set(studentIds)].flatMap((id) => byId.get(id) ?? []);
}
