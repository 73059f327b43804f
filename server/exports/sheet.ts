import { isShare, NOTHING } from "../shared/cell.rules.ts";
import type { Cell } from "../shared/cell.rules.ts";
import type { ExportTable, Line, Say } from "./export-table.ts";

/** A table with what is said of it, ready to be written in any format. */
export interface Sheet {
  /** « Suivi de la classe : 5A ». */
  title: string;
  school: string;
  /** Name of the sheet of data, then of the one that says what it is. */
  names: readonly [string, string];
  /** School, class, filter, date, who asked: label and value. */
  facts: readonly (readonly [string, Cell])[];
  head: readonly string[];
  csvHead: readonly string[];
  batches: ExportTable["batches"];
  /** How many lines there will be; null when it is not known. */
  total: number | null;
  /** Of the school: dates stand on its clocks. */
  timeZone: string;
  language: "fr" | "en";
  at: Date;
  say: Say;
}

/** The bytes of a file, as they come. */
export type Chunks = AsyncIterable<string | Uint8Array>;

/** Letters: worth a step of the writer, and gone before the collector of young objects comes by a second time. */
const PIECE = 8 * 1024;

/** Lines as text, some at a time: what a batch becomes is never in memory as a whole. */
export async function* inPieces(
  batches: ExportTable["batches"],
  textOf: (line: Line) => string,
): AsyncGenerator<string> {
  for await (const lines of batches) {
    let piece = "";
    for (const line of lines) {
      piece += textOf(line);
      if (piece.length < PIECE) continue;
      yield piece;
      piece = "";
    }
    if (piece !== "") yield piece;
  }
}

const PEEKED = 500;
const NARROWEST = 9;
const WIDEST = 42;
const OF_A_DATE = 17;
const OF_A_SHARE = 5;

/** The first lines, to see how wide columns are, and all batches with them. */
export async function peeked(
  batches: ExportTable["batches"],
): Promise<{ first: readonly Line[]; all: ExportTable["batches"] }> {
  const iterator = batches[Symbol.asyncIterator]();
  const first: Line[] = [];
  while (first.length < PEEKED) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(...next.value);
  }
  return { first, all: again(first, iterator) };
}

async function* again(
  first: readonly Line[],
  iterator: AsyncIterator<readonly Line[]>,
): AsyncGenerator<readonly Line[]> {
  try {
    if (first.length > 0) yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** In letters: the longest text of the first lines, the longest word of a heading, within reason. */
export function columnWidths(head: readonly string[], lines: readonly Line[]): number[] {
  return head.map((text, column) => {
    const words = text.split(/\s+/).map(({ length }) => length);
    const cells = lines.map((line) => lettersOf(line[column] ?? null));
    return Math.min(WIDEST, Math.max(NARROWEST, ...words, ...cells) + 2);
  });
}

/** How many lines a text takes in a column that holds so many letters beside each other. */
export function linesIn(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/\s+/)) {
    if (used > 0 && used + 1 + length > letters) {
      lines += 1;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}

function lettersOf(cell: Cell): number {
  if (cell instanceof Date) return OF_A_DATE;
  if (cell === null || cell === NOTHING) return 0;
  if (isShare(cell)) return OF_A_SHARE;
  return typeof cell === "object" ? cell.day.length : String(cell).length;
}
