/** What a cell holds is said by its type, never guessed from its text: a day is { day: "YYYY-MM-DD" }; null is empty, not known. */
export type CopiedCell = string | number | { day: string } | null;

export interface CopiedTable {
  head: readonly string[];
  lines: readonly (readonly CopiedCell[])[];
}

/** A spreadsheet takes such a text for a formula, also behind blanks, quotes and invisible signs, and when it is pasted. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff"']*[=+\-@|%＝＋－＠]|^[\t\r\n]/;
/** A sign before digits is a number, and « — » stands for nothing known. */
const NUMBER = /^[+-]\d[\d\s.,]*%?$/;

/** One line of text a line, a tab between cells: what any program takes when it is pasted. */
export function tableTabs({ head, lines }: CopiedTable): string {
  return [head, ...lines].map((cells) => cells.map(cellText).join("\t")).join("\n");
}

/**
 * The same as a table: what a word processor, a mail and a spreadsheet take for one. A number and a day say their value besides, as
 * LibreOffice reads it: by their words alone days stay texts, and decimals too where its own language writes a point.
 */
export function tableHtml({ head, lines }: CopiedTable): string {
  const row = (cells: readonly CopiedCell[], tag: "th" | "td"): string =>
    `<tr>${cells.map((cell) => `<${tag}${cellValue(cell)}>${escaped(cellText(cell))}</${tag}>`).join("")}</tr>`;
  return (
    `<meta charset="utf-8"><table><thead>${row(head, "th")}</thead>` +
    `<tbody>${lines.map((cells) => row(cells, "td")).join("")}</tbody></table>`
  );
}

function cellText(cell: CopiedCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Number(cell.toFixed(4))).replace(".", ",");
  return typeof cell === "string" ? harmless(cell.replace(/\s+/g, " ").trim()) : cell.day;
}

const DAY_MS = 86_400_000;
/** The day that spreadsheets count from. */
const DAY_NOUGHT = Date.UTC(1899, 11, 30);

function cellValue(cell: CopiedCell): string {
  if (typeof cell === "number") return ` sdval="${Number(cell.toFixed(4))}" sdnum="1033;"`;
  if (cell === null || typeof cell === "string") return "";
  return ` sdval="${(Date.parse(cell.day) - DAY_NOUGHT) / DAY_MS}" sdnum="1033;0;YYYY-MM-DD"`;
}

function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What is drawn, filled in or pressed is no part of the table. */
const NEVER = "[aria-hidden='true'], svg, input, select";
/** A heading that sorts is one too, and its words are the heading. */
const CONTROLS = "button, .button";
/** Cells that are drawn, and columns in which one presses. */
const APART_FROM_IT = "[aria-hidden='true'], .pressed";
/** Nothing known: the dash, and the words by which it is heard. Empty in the copy, as in a file. */
const NOTHING_KNOWN = ".no-data, .no-data + .visually-hidden";
/** Stands on a line of its own. */
const APART = ".sub, p, li, div";

/** A table as it stands on the page, names hidden where they are; groups become lines. */
export function tableOnPage(table: HTMLTableElement): CopiedTable {
  const [head = []] = rowsOf(table, "thead", textOf).slice(-1);
  return { head, lines: rowsOf(table, "tbody", copyOf).concat(rowsOf(table, "tfoot", copyOf)) };
}

function rowsOf<Copied>(table: Element, part: string, read: (cell: HTMLTableCellElement) => Copied): (Copied | "")[][] {
  return [...table.querySelectorAll(`${part} tr`)].map((row) =>
    [...row.querySelectorAll<HTMLTableCellElement>("th, td")]
      .filter((cell) => !cell.matches(APART_FROM_IT))
      .flatMap((cell) => [read(cell), ...Array.from({ length: cell.colSpan - 1 }, () => "" as const)]),
  );
}

const CALENDAR_DAY = /^\d{4}-\d\d-\d\d$/;

/** A day that fills its cell is a day, with its year, whatever of it is shown. */
function copyOf(cell: HTMLTableCellElement): CopiedCell {
  const text = textOf(cell);
  const time = cell.querySelector("time");
  if (!time || !CALENDAR_DAY.test(time.dateTime) || time.textContent?.replace(/\s+/g, " ").trim() !== text) return text;
  return { day: time.dateTime };
}

function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const element of copy.querySelectorAll(NOTHING_KNOWN)) element.remove();
  for (const element of copy.querySelectorAll(cell.tagName === "TD" ? `${NEVER}, ${CONTROLS}` : NEVER))
    element.remove();
  for (const element of copy.querySelectorAll(APART)) element.prepend(" ");
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
