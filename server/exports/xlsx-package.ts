import type { Sheet } from "./sheet.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";
import type { ZipEntry } from "./zip.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Everything of an XLSX but its sheets. */
export function packageOfXlsx(sheet: Sheet): ZipEntry[] {
  const entries: [string, string][] = [
    ["[Content_Types].xml", contentTypes()],
    [
      "_rels/.rels",
      relations(
        [`${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"],
        [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ),
    ],
    ["docProps/core.xml", properties(sheet)],
    ["xl/workbook.xml", workbook(sheet)],
    [
      "xl/_rels/workbook.xml.rels",
      relations(
        [`${OFFICE}/relationships/worksheet`, "worksheets/sheet1.xml"],
        [`${OFFICE}/relationships/worksheet`, "worksheets/sheet2.xml"],
        [`${OFFICE}/relationships/styles`, "styles.xml"],
      ),
    ],
    ["xl/styles.xml", STYLES],
  ];
  return entries.map(([name, content]) => ({ name, content: XML_HEAD + content }));
}

function contentTypes(): string {
  const parts: [string, string][] = [
    ["/xl/workbook.xml", `${TYPES}.sheet.main+xml`],
    ["/xl/worksheets/sheet1.xml", `${TYPES}.worksheet+xml`],
    ["/xl/worksheets/sheet2.xml", `${TYPES}.worksheet+xml`],
    ["/xl/styles.xml", `${TYPES}.styles+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join("");
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`
  );
}

function relations(...targets: readonly [type: string, target: string][]): string {
  const lines = targets.map(
    ([type, target], index) => `<Relationship Id="r${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function properties({ title, language, at }: Sheet): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at.toISOString().slice(0, 19)}Z</dcterms:created></cp:coreProperties>`
  );
}

function workbook({ names: [data, facts] }: Sheet): string {
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>` +
    `<sheet name="${escapeXml(data)}" sheetId="1" r:id="r1"/><sheet name="${escapeXml(facts)}" sheetId="2" r:id="r2"/></sheets>` +
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escapeXml(data.replaceAll("'", "''"))}'!$1:$1` +
    "</definedName></definedNames></workbook>"
  );
}

/**
 * In the order of STYLE in write-xlsx.ts: number, text (49: stays text when it is edited), heading, date, title, day, share (9: the
 * one percentage that every program knows).
 */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>` +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="16"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEAFB"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
