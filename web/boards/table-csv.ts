/** What a cell holds is said by its type, never guessed from its text: a day is { day: "YYYY-MM-DD" }; null is empty, not known. */
export type CsvCell = string | number | { day: string } | null;

export interface CsvTable {
  head: readonly string[];
  lines: readonly (readonly CsvCell[])[];
}

const BYTE_ORDER_MARK = "\ufeff";
const END_OF_LINE = "\r\n";

/** A spreadsheet takes such a text for a formula, also behind blanks, quotes and invisible signs. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff"']*[=+\-@|%＝＋－＠]|^[\t\r\n]/;

/** As French spreadsheets read it: UTF-8 that says so, `;`, decimal comma, texts in quotes. */
export function tableCsv({ head, lines }: CsvTable): string {
  const quoted = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;
  return (
    BYTE_ORDER_MARK +
    [head, ...lines].map((cells) => cells.map((cell) => cellText(cell, quoted)).join(";") + END_OF_LINE).join("")
  );
}

/** For the clipboard: what a spreadsheet, PRONOTE or a mail takes when it is pasted. */
export function tableTabs({ head, lines }: CsvTable): string {
  const oneLine = (text: string): string => harmless(text.replace(/\s+/g, " "));
  return [head, ...lines].map((cells) => cells.map((cell) => cellText(cell, oneLine)).join("\t")).join("\n");
}

function cellText(cell: CsvCell, words: (text: string) => string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toFixed(4))).replace(".", ",");
  return typeof cell === "string" ? words(cell) : cell.day;
}

function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
