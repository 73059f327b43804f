import { isShare, NOTHING, plainNumber } from "../shared/cell.rules.ts";
import type { Cell } from "../shared/cell.rules.ts";
import { localMinuteOf } from "../shared/local-minute.rules.ts";
import type { Line } from "./export-table.ts";
import { ODS_NAMESPACES, packageOfOds } from "./ods-package.ts";
import { PER_CENT_SIGN, shareWords } from "./share-words.rules.ts";
import { columnWidths, inPieces, peeked } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";
import { zipChunks } from "./zip.ts";

const CM_OF_A_LETTER = 0.2;

/** What cells are written with. */
type Words = Pick<Sheet, "timeZone" | "language">;

/** The same two sheets as in an XLSX, for LibreOffice. */
export async function* writeOds(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const { first, all } = await peeked(sheet.batches);
  const content = contentOf({ ...sheet, batches: all }, columnWidths(sheet.head, first));
  yield* zipChunks([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
    ...packageOfOds(sheet),
    { name: "content.xml", content },
  ]);
}

async function* contentOf(sheet: Sheet, widths: readonly number[]): AsyncGenerator<string> {
  const { head, batches, names, language } = sheet;
  const columns = widths.map((_width, index) => `<table:table-column table:style-name="c${index}"/>`).join("");
  yield (
    `${XML_HEAD}<office:document-content ${ODS_NAMESPACES} office:version="1.3">${stylesOf(widths, language)}<office:body><office:spreadsheet>` +
    `<table:table table:name="${escapeXml(names[0])}" table:style-name="sheet">${columns}` +
    `<table:table-header-rows>${rowOf(head, "head", sheet)}</table:table-header-rows>`
  );
  yield* inPieces(batches, (line) => rowOf(line, "text", sheet));
  yield `</table:table>${factSheet(sheet)}</office:spreadsheet></office:body></office:document-content>`;
}

function factSheet(sheet: Sheet): string {
  const { names, title, facts } = sheet;
  const rows = facts.map(
    ([label, value]) =>
      `<table:table-row>${cellOf(label, "head", sheet)}${cellOf(value, "text", sheet)}</table:table-row>`,
  );
  return (
    `<table:table table:name="${escapeXml(names[1])}" table:style-name="sheet"><table:table-column table:style-name="label"/>` +
    `<table:table-column table:style-name="value"/>${rowOf([title], "title", sheet)}${rows.join("")}</table:table>`
  );
}

function rowOf(line: Line, style: string, words: Words): string {
  let cells = "";
  for (const cell of line) cells += cellOf(cell, style, words);
  return `<table:table-row>${cells}</table:table-row>`;
}

function cellOf(cell: Cell, style: string, { timeZone, language }: Words): string {
  if (cell === null || cell === NOTHING) return "<table:table-cell/>";
  if (cell instanceof Date) {
    const minute = localMinuteOf(cell.getTime(), timeZone);
    return (
      `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${minute.replace(" ", "T")}:00">` +
      `<text:p>${minute}</text:p></table:table-cell>`
    );
  }
  if (typeof cell === "string") {
    return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs(cell)}</table:table-cell>`;
  }
  if (isShare(cell)) {
    if (!Number.isFinite(cell.share)) return "<table:table-cell/>";
    const value = `office:value-type="percentage" office:value="${cell.share}"`;
    return `<table:table-cell table:style-name="share" ${value}><text:p>${shareWords(cell, language)}</text:p></table:table-cell>`;
  }
  if (typeof cell === "object") {
    return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell.day}"><text:p>${cell.day}</text:p></table:table-cell>`;
  }
  const number = plainNumber(cell);
  if (number === null) return "<table:table-cell/>";
  return `<table:table-cell office:value-type="float" office:value="${number}"><text:p>${String(number).replace(".", ",")}</text:p></table:table-cell>`;
}

/** OpenDocument runs blanks together unless they are counted, and breaks lines by paragraphs. */
function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const counted = escapeXml(line)
        .replaceAll("\t", "<text:tab/>")
        .replace(/^ | {2,}| $/g, (blanks) => `<text:s text:c="${blanks.length}"/>`);
      return `<text:p>${counted}</text:p>`;
    })
    .join("");
}

function stylesOf(widths: readonly number[], language: Sheet["language"]): string {
  const column = (name: string, letters: number): string =>
    `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties ` +
    `style:column-width="${(letters * CM_OF_A_LETTER).toFixed(2)}cm"/></style:style>`;
  const cell = (name: string, more: string, dataStyle: string): string =>
    `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${dataStyle}">${more}</style:style>`;
  const bold = (size: number): string => `<style:text-properties fo:font-weight="bold" fo:font-size="${size}pt"/>`;
  return (
    "<office:automatic-styles>" +
    '<number:text-style style:name="as-text"><number:text-content/></number:text-style>' +
    '<number:date-style style:name="as-date"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>' +
    '<number:text>/</number:text><number:year number:style="long"/><number:text> </number:text><number:hours number:style="long"/>' +
    '<number:text>:</number:text><number:minutes number:style="long"/></number:date-style>' +
    '<number:date-style style:name="as-day"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>' +
    '<number:text>/</number:text><number:year number:style="long"/></number:date-style>' +
    '<number:percentage-style style:name="as-share"><number:number number:decimal-places="0" number:min-integer-digits="1"/>' +
    `<number:text>${PER_CENT_SIGN[language]}</number:text></number:percentage-style>` +
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>' +
    widths.map((width, index) => column(`c${index}`, width)).join("") +
    column("label", 24) +
    column("value", 60) +
    cell("text", "", "as-text") +
    cell(
      "head",
      `<style:table-cell-properties fo:background-color="#edeafb" fo:wrap-option="wrap"/>${bold(10)}`,
      "as-text",
    ) +
    cell("title", bold(16), "as-text") +
    cell("date", "", "as-date") +
    cell("day", "", "as-day") +
    cell("share", "", "as-share") +
    "</office:automatic-styles>"
  );
}
