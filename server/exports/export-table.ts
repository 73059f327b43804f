import type { Viewer } from "../access/viewer.ts";
import type { SchoolYear } from "../schools/school-year.entity.ts";
import { schoolYearOf } from "../schools/school-year.rules.ts";
import { asKnown } from "../shared/cell.rules.ts";
import type { Cell, Share } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import { sentence } from "../shared/messages.ts";
import type { ExportRequest } from "./export.entity.ts";

export type Line = readonly Cell[];

/** What an export holds, before any format: one head, lines of as many cells. */
export interface ExportTable {
  head: readonly string[];
  /** The same in a CSV, where a share is a number. */
  csvHead: readonly string[];
  /** In the order of the screen, batch after batch, to be read once: memory holds a batch, not the file. */
  batches: AsyncIterable<readonly Line[]>;
  /** How many lines there will be; null when it is not known. */
  total: number | null;
  /** Names of what it is about: classes, the campaign. */
  about: readonly string[];
  /** In place of them in the file alone: a student's name stands neither in a file's name nor in the record of exports. */
  inside?: { title: readonly string[]; facts: readonly (readonly [string, Cell])[] };
  /** The classes that the lines come from, once they are read; null when a line comes from none. */
  classIds: () => string[] | null;
  /** Whose figures they are, where they are not the school's. */
  academy?: string;
}

/** Reads the lines with the rights of the viewer, who asked for them at that moment. */
export type MakeTable = (
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
  askedAt: Date,
) => Promise<ExportTable>;

/** The classes of a list that holds all that the viewer follows: null for who sees the whole school. */
export function allFollowed({ classIds }: Viewer): string[] | null {
  return classIds && [...classIds];
}

/** The words of one language. */
export type Say = (id: string, params?: Record<string, string | number>) => string;

export function sayIn({ language }: Pick<ExportRequest, "language">): Say {
  return (id, params) => sentence(language, `export.${id}`, params);
}

/** Empty where it is not known: unknown is not « no ». */
export function yesOrNo(say: Say, value: boolean | null): Cell {
  return value === null ? null : say(value ? "word.yes" : "word.no");
}

export function fullName(person: { firstName: string; lastName: string } | undefined): string | null {
  return person ? `${person.firstName} ${person.lastName}` : null;
}

/** « 2025-2026 ». */
export function nameOfYear({ timeZone, yearFirstDay }: Viewer, year: SchoolYear | null | undefined): string | null {
  return year ? schoolYearOf(year.startsOn, timeZone, yearFirstDay).name : null;
}

/** One column: its head and, for a line's source, its cell; `number` is the line's, from 1. */
export interface Column<Source> {
  head: string;
  /** Where a CSV has another. */
  csvHead?: string;
  cell: (source: Source, number: number) => Cell;
}

/** Per cent in every format but a CSV, which has numbers only: there the head says what 1 is. */
export function shareColumn<Source>(
  say: Say,
  head: string,
  shareOf: (source: Source) => number | Share | null,
): Column<Source> {
  return {
    head,
    csvHead: say("head.asNumber", { head }),
    cell: (source) => {
      const share = shareOf(source);
      return typeof share === "number" ? { share } : share;
    },
  };
}

export function tableOf<Source>(
  columns: readonly Column<Source>[],
  sources: AsyncIterable<readonly Source[]>,
): Pick<ExportTable, "head" | "csvHead" | "batches"> {
  return { ...headsOf(columns), batches: linesOf(columns, sources) };
}

export function headsOf(
  columns: readonly Pick<Column<never>, "head" | "csvHead">[],
): Pick<ExportTable, "head" | "csvHead"> {
  return { head: columns.map(({ head }) => head), csvHead: columns.map(({ head, csvHead }) => csvHead ?? head) };
}

async function* linesOf<Source>(
  columns: readonly Column<Source>[],
  sources: AsyncIterable<readonly Source[]>,
): AsyncGenerator<Line[]> {
  let number = 0;
  for await (const batch of sources) {
    yield batch.map((source) => {
      number += 1;
      return columns.map(({ cell }) => asKnown(cell(source, number)));
    });
  }
}

/** The student's name in two columns, or what stands for it in one where names are hidden; empty where a line is no student's. */
export function nameColumns<Source>(
  say: Say,
  { namesHidden }: Pick<ExportRequest, "namesHidden">,
  nameOf: (source: Source) => { lastName: string; firstName: string } | null,
): Column<Source>[] {
  if (namesHidden) {
    const student = (source: Source, number: number): Cell => nameOf(source) && say("word.student", { number });
    return [{ head: say("head.student"), cell: student }];
  }
  return [
    { head: say("head.lastName"), cell: (source) => nameOf(source)?.lastName ?? null },
    { head: say("head.firstName"), cell: (source) => nameOf(source)?.firstName ?? null },
  ];
}

/** Those that were chosen on the screen, in its order; all of them, in their own, where none was. */
export function chosen<Source>(
  sources: readonly Source[],
  ids: readonly string[] | null | undefined,
  idOf: (source: Source) => string,
): Source[] {
  if (!ids) return [...sources];
  const byId = new Map(sources.map((source) => [idOf(source), source]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** Those few that are at hand, as one batch. */
export async function* atOnce<Source>(sources: readonly Source[]): AsyncGenerator<readonly Source[]> {
  if (sources.length > 0) yield sources;
}
