import { isShare, NOTHING, plainNumber } from "../shared/cell.rules.ts";
import type { Cell } from "../shared/cell.rules.ts";
import { localMinuteOf } from "../shared/local-minute.rules.ts";
import type { Line } from "./export-table.ts";
import { columnWidths, inPieces, linesIn, peeked } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";
import { packageOfXlsx } from "./xlsx-package.ts";
import { zipChunks } from "./zip.ts";

/** Points. */
const LINE_HEIGHT = 15;
/** Styles of xlsx-package.ts, by their place. */
const STYLE = { text: 1, head: 2, date: 3, title: 4, day: 5, share: 6 } as const;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Excel refuses a file with a longer text. */
const LONGEST_TEXT = 32_767;

/** Two sheets: the data, its head always in sight, and what they are. Texts are texts: nothing can become a formula. */
export async function* writeXlsx(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const { first, all } = await peeked(sheet.batches);
  const data = dataSheet({ ...sheet, batches: all }, columnWidths(sheet.head, first));
  yield* zipChunks([
    ...packageOfXlsx(sheet),
    { name: "xl/worksheets/sheet1.xml", content: data },
    { name: "xl/worksheets/sheet2.xml", content: factSheet(sheet) },
  ]);
}

async function* dataSheet({ head, batches, timeZone }: Sheet, widths: readonly number[]): AsyncGenerator<string> {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield sheetHead({ pane, widths, selected: true }) + headRow(head, widths, timeZone);
  let row = 1;
  yield* inPieces(batches, (line) => rowOf(++row, line, () => STYLE.text, timeZone));
  yield sheetEnd;
}

/** As high as its longest head needs: LibreOffice gives a row that says nothing of its height a single line. */
function headRow(head: readonly string[], widths: readonly number[], timeZone: string): string {
  const lines = Math.max(1, ...head.map((text, column) => linesIn(text, widths[column]! - 1)));
  return rowOf(1, head, () => STYLE.head, timeZone, ` ht="${lines * LINE_HEIGHT}" customHeight="1"`);
}

function factSheet({ title, facts, timeZone }: Sheet): string {
  const lines: readonly Line[] = [[title], ...facts];
  const rows = lines.map((line, index) =>
    rowOf(index + 1, line, (column) => (index === 0 ? STYLE.title : column === 0 ? STYLE.head : STYLE.text), timeZone),
  );
  return sheetHead({ pane: "", widths: [24, 60], selected: false }) + rows.join("") + sheetEnd;
}

function sheetHead({ pane, widths, selected }: { pane: string; widths: readonly number[]; selected: boolean }): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ""}>${pane}</sheetView></sheetViews>` +
    `<cols>${columns.join("")}</cols><sheetData>`
  );
}

const sheetEnd =
  '</sheetData><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';

function rowOf(number: number, line: Line, styleOf: (column: number) => number, timeZone: string, height = ""): string {
  let cells = "";
  for (let column = 0; column < line.length; column++) {
    cells += cellOf(line[column]!, `${letters(column)}${number}`, styleOf(column), timeZone);
  }
  return `<row r="${number}"${height}>${cells}</row>`;
}

function cellOf(cell: Cell, place: string, style: number, timeZone: string): string {
  if (cell === null || cell === NOTHING) return "";
  if (cell instanceof Date) return `<c r="${place}" s="${STYLE.date}"><v>${daysSince1900(cell, timeZone)}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textOf(cell)}</t></is></c>`;
  }
  if (isShare(cell)) {
    return Number.isFinite(cell.share) ? `<c r="${place}" s="${STYLE.share}"><v>${cell.share}</v></c>` : "";
  }
  if (typeof cell === "object") return `<c r="${place}" s="${STYLE.day}"><v>${serialOf(`${cell.day}T00:00`)}</v></c>`;
  const number = plainNumber(cell);
  return number === null ? "" : `<c r="${place}"><v>${number}</v></c>`;
}

/** Excel reads « _x0041_ » as an A: the underscore itself is written so. */
function textOf(text: string): string {
  return escapeXml(text.slice(0, LONGEST_TEXT)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

const DAY_IN_MS = 86_400_000;
const DAYS_1900_TO_1970 = 25_569;

function daysSince1900(instant: Date, timeZone: string): number {
  return serialOf(localMinuteOf(instant.getTime(), timeZone).replace(" ", "T"));
}

/** Of a minute on the school's clocks, YYYY-MM-DDTHH:mm. Not rounded: spreadsheets cut what is short of a minute off. */
function serialOf(minute: string): number {
  return Date.parse(`${minute}:00Z`) / DAY_IN_MS + DAYS_1900_TO_1970;
}

/** 0 is A, 26 is AA. */
function letters(column: number): string {
  const known = LETTERS[column];
  if (known) return known;
  const made = (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
  return (LETTERS[column] = made);
}
const LETTERS: string[] = [];
