import { Buffer } from "node:buffer";
import iconv from "iconv-lite";
import { zipOf } from "./made-up-zip.ts";

/** Lists of students as school software, spreadsheets and Fregata write them, about people who do not exist. */
export type Rows = readonly (readonly string[])[];

export const ENCODINGS = [
  "UTF-8",
  "UTF-8 with its mark",
  "windows-1252",
  "ISO-8859-15",
  "UTF-16LE",
  "UTF-16BE",
] as const;
export type ListEncoding = (typeof ENCODINGS)[number];

export function listCsv(
  rows: Rows,
  { delimiter = ";", encoding = "UTF-8" }: { delimiter?: string; encoding?: ListEncoding } = {},
): Buffer {
  const quoted = (cell: string): string => (/["\r\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join("");
  if (encoding === "UTF-8") return Buffer.from(text);
  if (encoding === "UTF-8 with its mark") return Buffer.from(`\ufeff${text}`);
  return iconv.encode(text, encoding, { addBOM: encoding.startsWith("UTF-16") });
}

/** Whether every letter has a place in the encoding. */
export function canBeWritten(text: string, encoding: ListEncoding): boolean {
  if (encoding.startsWith("UTF")) return true;
  return iconv.decode(iconv.encode(text, encoding), encoding) === text;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A cell that a spreadsheet knows as a day, written in the rows as YYYY-MM-DD. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Sheets by name. Texts are shared, days are numbers with a format, as Excel saves them. */
export function xlsx(sheets: Readonly<Record<string, Rows>>): Buffer {
  const names = Object.keys(sheets);
  const shared: string[] = [];
  const parts = names.map((name, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: `${XML}<worksheet xmlns="x"><sheetData>${xlsxRows(sheets[name] ?? [], shared)}</sheetData></worksheet>`,
  }));
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipOf(
    [
      { name: "[Content_Types].xml", content: `${XML}<Types/>` },
      {
        name: "xl/workbook.xml",
        content: `${XML}<workbook xmlns:r="${RELATION}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: `${XML}<Relationships>${relations.join("")}<Relationship Id="s" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
      },
      {
        name: "xl/styles.xml",
        content: `${XML}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
      },
      ...parts,
      {
        name: "xl/sharedStrings.xml",
        content: `${XML}<sst>${shared.map((text) => `<si><r><t>${escaped(text.slice(0, 2))}</t></r><r><t xml:space="preserve">${escaped(text.slice(2))}</t></r><rPh><t>kana</t></rPh></si>`).join("")}</sst>`,
      },
    ].map(({ name, content }) => ({ name, content: Buffer.from(content) })),
  );
}

function xlsxRows(rows: Rows, shared: string[]): string {
  const cell = (text: string, row: number, column: number): string => {
    const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
    if (text === "") return "";
    if (DAY.test(text)) return `<c ${at} s="1"><v>${(Date.parse(text) - Date.UTC(1899, 11, 30)) / 86_400_000}</v></c>`;
    if (/^\d+$/.test(text)) return `<c ${at}><v>${text}</v></c>`;
    return `<c ${at} t="s"><v>${shared.push(text) - 1}</v></c>`;
  };
  return rows
    .map((row, index) => `<row r="${index + 1}">${row.map((text, column) => cell(text, index, column)).join("")}</row>`)
    .join("");
}

/** As LibreOffice saves it: repeated cells, spaces and notes as elements, blank rows to the sheet's end. */
export function ods(sheets: Readonly<Record<string, Rows>>): Buffer {
  const cell = (text: string): string => {
    if (text === "") return '<table:table-cell table:number-columns-repeated="1"/>';
    if (DAY.test(text))
      return `<table:table-cell office:value-type="date" office:date-value="${text}"><text:p>03/05/12</text:p></table:table-cell>`;
    const note = "<office:annotation><text:p>à vérifier</text:p></office:annotation>";
    const [first = "", ...others] = [...escaped(text)];
    return `<table:table-cell office:value-type="string">${note}<text:p>${first}<text:span>${others.join("").replaceAll(" ", "<text:s/>")}</text:span></text:p></table:table-cell>`;
  };
  const rest =
    '<table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  const tables = Object.entries(sheets).map(
    ([name, rows]) =>
      `<table:table table:name="${name}">${rows.map((row) => `<table:table-row>${row.map(cell).join("")}</table:table-row>`).join("")}${rest}</table:table>`,
  );
  const content = `${XML}<office:document-content>${"<office:body><office:spreadsheet>"}${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
  return zipOf([
    { name: "mimetype", content: Buffer.from("application/vnd.oasis.opendocument.spreadsheet") },
    { name: "META-INF/manifest.xml", content: Buffer.from(`${XML}<manifest/>`) },
    { name: "content.xml", content: Buffer.from(content) },
  ]);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

export const FREGATA_HEADER = [
  ...[
    "Identifiant unique*",
    "Premier prénom*",
    "Deuxième prénom",
    "Troisième prénom",
    "Nom de famille*",
    "Nom d'usage",
  ],
  ...["Code sexe*", "Date de naissance (jj/mm/aaaa)*", "Code commune naissance**", "Libellé commune naissance**"],
  ...["Code département naissance*", "Code pays naissance*", "Statut*", "Code MEF*", "Division*"],
];
