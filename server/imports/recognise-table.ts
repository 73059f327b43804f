import { FileRefusal } from "./file-refusal.ts";
import { fileChunks } from "./read-bytes.ts";
import { kindOfHeader } from "./read-pix-header.ts";
import { refuseLarge } from "./read-student-table.ts";
import type { Encoding } from "./read-text.ts";
import { readWorkbookSheet } from "./read-workbook.ts";
import type { WorkbookKind } from "./read-workbook.ts";
import { headOf, HEAD_ROWS } from "./student-table.rules.ts";
import type { TableHead } from "./student-table.rules.ts";

export interface RecognisedTable {
  /** Which row is the header, blank ones not counted. */
  headAt: number;
  /** Of a workbook, from 0. */
  sheet?: number;
}

/** The most certain first. */
const CERTAINTY: readonly TableHead["known"][] = ["COMPLETE", "PARTLY", "PEOPLE"];

/** Of several ways to read the same file, the one in which most of a list of students is seen; null when none is one. */
export function mostCertain<Way extends { head: TableHead }>(ways: readonly Way[]): Way | null {
  for (const known of CERTAINTY) {
    const way = ways.find(({ head }) => head.known === known);
    if (way) return way;
  }
  return null;
}

/** The first sheet with a header of students; a workbook that holds something else is refused with what it is. */
export async function recogniseWorkbook(
  path: string,
  kind: WorkbookKind,
  isCertification: (cells: string[]) => boolean,
): Promise<RecognisedTable> {
  await refuseLarge(path);
  const ways: { head: TableHead; sheet: number }[] = [];
  for (let sheet = 0; ; sheet++) {
    const rows = await readWorkbookSheet(path, kind, { sheet, most: HEAD_ROWS });
    if (rows === null) break;
    const cells = rows.map((row) => row.cells);
    if (cells.some(isCertification)) throw new FileRefusal("CERTIFICATION_RESULTS");
    if (cells.some(kindOfHeader)) throw new FileRefusal("SPREADSHEET");
    const head = headOf(cells);
    if (head) ways.push({ head, sheet });
    if (head?.known === "COMPLETE") break;
  }
  const way = mostCertain(ways);
  if (!way) throw new FileRefusal("SPREADSHEET");
  return { headAt: way.head.at, sheet: way.sheet };
}

/** Letters of French names that Latin-9 has where Windows has signs that no name holds: Š š Ž ž Œ œ Ÿ. */
const LATIN_9_LETTERS = /[\xa6\xa8\xb8\xbc-\xbe]|(?<![A-Za-z])\xb4(?=[A-Za-z])/;
/** Letters and quotes of Windows where Latin-9 has invisible controls. */
const WINDOWS_LETTERS = /[\x80-\x9f]/;

/** ISO-8859-15 only where the bytes say so: most files are the same in both. */
export async function windowsOrLatin9(path: string): Promise<Encoding> {
  let latin9 = false;
  for await (const chunk of fileChunks(path)) {
    const text = chunk.toString("latin1");
    if (WINDOWS_LETTERS.test(text)) return "windows-1252";
    latin9 ||= LATIN_9_LETTERS.test(text);
  }
  return latin9 ? "iso-8859-15" : "windows-1252";
}
