import { localMinute } from "./local-minute.rules.ts";

/** What a cell holds is said by its type, never guessed from its text. Null is empty: not known. */
export type Cell = string | number | Date | null;

const BYTE_ORDER_MARK = "\ufeff";
const END_OF_LINE = "\r\n";

/** A spreadsheet takes such a text for a formula, also behind blanks, quotes and invisible signs. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff"']*[=+\-@|%＝＋－＠]|^[\t\r\n]/;

export function csvFile(lines: readonly (readonly Cell[])[], timeZone: string): Buffer {
  return Buffer.from(BYTE_ORDER_MARK + lines.map((cells) => csvLine(cells, timeZone)).join(""));
}

/** One line of a CSV as French spreadsheets read it: `;`, decimal comma, instants as YYYY-MM-DD HH:mm of the zone. */
export function csvLine(cells: readonly Cell[], timeZone: string): string {
  return cells.map((cell) => csvCell(cell, timeZone)).join(";") + END_OF_LINE;
}

function csvCell(cell: Cell, timeZone: string): string {
  if (cell === null) return "";
  if (cell instanceof Date) return localMinute(cell.toISOString(), timeZone);
  if (typeof cell === "number") return Number.isFinite(cell) ? decimalComma(cell) : "";
  return `"${harmless(cell).replaceAll('"', '""')}"`;
}

function decimalComma(value: number): string {
  return String(Number(value.toFixed(4))).replace(".", ",");
}

function harmless(text: string): string {
  const clean = text.replaceAll("\0", "");
  return FORMULA.test(clean) ? `'${clean}` : clean;
}
