import { harmless, isShare, NOTHING, plainNumber } from "./cell.rules.ts";
import type { Cell } from "./cell.rules.ts";
import { localMinuteOf } from "./local-minute.rules.ts";

export const BYTE_ORDER_MARK = "\ufeff";
const END_OF_LINE = "\r\n";

/** Nearly every text: nothing in it needs a second look. */
const PLAIN = /^[0-9A-Za-zÀ-ſ][ -!#-~À-ſ’]*$/;

export function csvFile(lines: readonly (readonly Cell[])[], timeZone: string): Buffer {
  return Buffer.from(BYTE_ORDER_MARK + csvLines(lines, timeZone));
}

export function csvLines(lines: readonly (readonly Cell[])[], timeZone: string): string {
  let text = "";
  for (const cells of lines) text += csvLine(cells, timeZone);
  return text;
}

/** One line of a CSV as French spreadsheets read it: `;`, decimal comma, instants as YYYY-MM-DD HH:mm of the zone, days as YYYY-MM-DD. */
export function csvLine(cells: readonly Cell[], timeZone: string): string {
  let line = "";
  for (let index = 0; index < cells.length; index++) {
    if (index > 0) line += ";";
    line += csvCell(cells[index]!, timeZone);
  }
  return line + END_OF_LINE;
}

export function csvCell(cell: Cell, timeZone: string): string {
  if (cell === null || cell === NOTHING) return "";
  if (typeof cell === "string") return PLAIN.test(cell) ? `"${cell}"` : `"${harmless(cell).replaceAll('"', '""')}"`;
  if (typeof cell === "number") return numberWords(cell);
  if (isShare(cell)) return numberWords(cell.share);
  return cell instanceof Date ? localMinuteOf(cell.getTime(), timeZone) : cell.day;
}

function numberWords(value: number): string {
  return String(plainNumber(value) ?? "").replace(".", ",");
}
