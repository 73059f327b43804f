import { pipeline, Readable } from "node:stream";
import { CsvError, parse, type Options } from "csv-parse";
import { FileRefusal } from "./file-refusal.ts";

/** Characters; the widest real line has a tenth of it. */
const MAX_LINE = 100_000;
/** A collège's export has some hundreds. */
const MAX_LINES = 100_000;
/** Characters. */
const PIECE = 8192;

export interface CsvLine {
  /** Where it begins, as a text editor numbers lines: the header is 1. */
  line: number;
  cells: string[];
}

/** Line by line, blank ones left out; a quote out of place spoils its own line only. */
export async function* csvLines(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvLine> {
  const parser = parse(csvOptions(delimiter));
  pipeline(Readable.from(pieces(texts)), parser, () => undefined);
  try {
    let count = 0;
    for await (const { record: cells, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (++count > MAX_LINES) throw new FileRefusal("TOO_MANY_LINES", { max: MAX_LINES });
      yield { line: info.lines - breaksIn(cells), cells };
    }
  } catch (error) {
    throw csvRefusal(error);
  }
}

/** Without NUL, which no CSV has and no database takes; in small pieces, as the parser keeps every line of a piece. */
async function* pieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texts) {
    if (text.includes("\0")) throw new FileRefusal("FILE_NOT_RECOGNISED");
    for (let from = 0; from < text.length; from += PIECE) yield text.slice(from, from + PIECE);
  }
}

export function csvOptions(delimiter: string): Options {
  return {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: MAX_LINE,
  };
}

export function csvRefusal(error: unknown): unknown {
  // Its streaming and its plain parser each bring a CsvError of their own.
  if (!(error instanceof Error) || error.constructor.name !== CsvError.name || !("code" in error)) return error;
  if (error.code === "CSV_MAX_RECORD_SIZE") return new FileRefusal("LINE_TOO_LONG", { max: MAX_LINE });
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return new FileRefusal("QUOTE_NOT_CLOSED");
  return new FileRefusal("FILE_NOT_RECOGNISED");
}

/** The line as a spreadsheet would save it: for the person who corrects it. */
export function asCsvLine(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? quoted(cell) : cell)).join(delimiter);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
