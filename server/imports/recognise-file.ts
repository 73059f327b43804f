import { parse } from "csv-parse/sync";
import { FileRefusal, type FileRefusalCode } from "./file-refusal.ts";
import { fileChunks, fileSize, readHead } from "./read-bytes.ts";
import { csvOptions, csvRefusal } from "./read-csv.ts";
import { kindOfHeader, MAX_COLUMNS, normalised, readPixHeader, type PixKind } from "./read-pix-header.ts";
import { decodeHead, encodingOfMark, isUtf8, type Encoding } from "./read-text.ts";
import type { WorkbookKind } from "./read-workbook.ts";
import { looksLikeXml, readXmlHead } from "./read-xml-head.ts";
import { namesInZip, withZippedXml } from "./read-zip.ts";
import { mostCertain, recogniseWorkbook, windowsOrLatin9, type RecognisedTable } from "./recognise-table.ts";
import { headOf, HEAD_ROWS, type TableHead } from "./student-table.rules.ts";

export interface Recognised {
  kind: "STUDENTS_SIECLE" | "STUDENTS_CSV" | PixKind;
  encoding: Encoding;
  /** Of a CSV. */
  delimiter?: ";" | "," | "\t";
  container: "plain" | "zip" | WorkbookKind;
  /** Of STUDENTS_CSV. */
  table?: RecognisedTable;
}

const HEAD = 256 * 1024;
const DELIMITERS = [";", "\t", ","] as const;

/** First bytes of files that a person may drop by mistake; each gets a sentence of its own. */
const MAGIC: [RegExp, FileRefusalCode][] = [
  [/^%PDF/, "PDF"],
  [/^(\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(heic|heix|mif1|avif))/s, "PICTURE"],
  [/^\xd0\xcf\x11\xe0/, "SPREADSHEET"],
  [/^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis\.opendocument\.(?!spreadsheet)/s, "DOCUMENT"],
  [/^\{\\rtf/, "DOCUMENT"],
  [/^(\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ)/, "ARCHIVE_NOT_SUPPORTED"],
];

/** Tells a file by its content, never by its name; throws FileRefusal for all that Jalon cannot read. */
export async function recogniseFile(path: string): Promise<Recognised> {
  await fileSize(path);
  const head = await readHead(path, HEAD);
  const start = head.toString("latin1", 0, 300);
  for (const [magic, code] of MAGIC) if (magic.test(start)) throw new FileRefusal(code);
  if (start.startsWith("PK")) {
    const container = workbookOf(await namesInZip(path));
    if (!container) return recogniseZip(path);
    const table = await recogniseWorkbook(path, container, isCertification);
    return { kind: "STUDENTS_CSV", encoding: "utf-8", container, table };
  }
  if (looksLikeXml(head)) return { ...recogniseXml(head), container: "plain" };
  return recogniseCsv(path, head);
}

function workbookOf(names: readonly string[]): WorkbookKind | null {
  if (names.some((name) => name.startsWith("xl/"))) return "xlsx";
  return names.includes("content.xml") && names.includes("META-INF/manifest.xml") ? "ods" : null;
}

function recogniseZip(path: string): Promise<Recognised> {
  return withZippedXml(path, async ({ chunks }) => {
    for await (const head of chunks) {
      if (head.toString("latin1", 0, 2) === "PK") throw new FileRefusal("ZIP_NESTED");
      if (!looksLikeXml(head)) throw new FileRefusal("ZIP_WITHOUT_XML");
      return { ...recogniseXml(head), container: "zip" };
    }
    throw new FileRefusal("FILE_EMPTY");
  });
}

function recogniseXml(head: Buffer): Pick<Recognised, "kind" | "encoding"> {
  const { encoding, root } = readXmlHead(head);
  if (root === "BEE_ELEVES") return { kind: "STUDENTS_SIECLE", encoding };
  if (root === "svg") throw new FileRefusal("PICTURE");
  if (root === null || root.toLowerCase() === "html") throw new FileRefusal("FILE_NOT_RECOGNISED");
  throw new FileRefusal("XML_NOT_STUDENTS", { root });
}

async function recogniseCsv(path: string, head: Buffer): Promise<Recognised> {
  for (const encoding of await encodingsOf(path, head)) {
    const text = decodeHead(head, encoding);
    if (text.includes("\0")) throw new FileRefusal("FILE_NOT_RECOGNISED");
    if (text.trim() === "") throw new FileRefusal("FILE_EMPTY");
    for (const delimiter of DELIMITERS) {
      const cells = headerCells(text, delimiter);
      const kind = kindOfHeader(cells);
      if (kind && isWrittenIn(encoding, cells)) {
        readPixHeader(kind, cells);
        return { kind, encoding, delimiter, container: "plain" };
      }
      if (isCertification(cells)) throw new FileRefusal("CERTIFICATION_RESULTS");
    }
  }
  return recogniseList(path, head);
}

/** Not from Pix: a list of students perhaps, of any software. */
async function recogniseList(path: string, head: Buffer): Promise<Recognised> {
  const ways: (Pick<Recognised, "encoding" | "delimiter"> & { head: TableHead })[] = [];
  for (const encoding of await encodingsOf(path, head)) {
    const text = decodeHead(head, encoding);
    for (const delimiter of DELIMITERS) {
      const found = headOf(headRows(text, delimiter));
      if (found) ways.push({ encoding, delimiter, head: found });
    }
  }
  const way = mostCertain(ways);
  if (!way) throw new FileRefusal("FILE_NOT_RECOGNISED");
  const encoding = way.encoding === "windows-1252" ? await windowsOrLatin9(path) : way.encoding;
  return {
    kind: "STUDENTS_CSV",
    encoding,
    delimiter: way.delimiter,
    container: "plain",
    table: { headAt: way.head.at },
  };
}

/** The first rows; where the head of the file is cut in a quote, the first one only. */
function headRows(text: string, delimiter: string): string[][] {
  for (const to of [HEAD_ROWS, 1]) {
    try {
      return parse(text, { ...csvOptions(delimiter), info: false, to });
    } catch (error) {
      if (csvRefusal(error) === error) throw error;
    }
  }
  return [];
}

/** A mark decides; else the whole file must be UTF-8 to be read as such; else what French Windows, then old Macs, write. */
async function encodingsOf(path: string, head: Buffer): Promise<Encoding[]> {
  const marked = encodingOfMark(head) ?? encodingOfZeros(head);
  if (marked) return [marked];
  return (await isUtf8(fileChunks(path))) ? ["utf-8"] : ["windows-1252", "macintosh"];
}

/** UTF-16 without its mark: every other byte of a text in Latin letters is 0. */
function encodingOfZeros(head: Buffer): Encoding | null {
  const [zerosAtEven, zerosAtOdd] = [0, 1].map((at) => head.filter((byte, i) => byte === 0 && i % 2 === at).length);
  const most = head.length / 4;
  if (zerosAtEven === 0 && zerosAtOdd! > most) return "utf-16le";
  return zerosAtOdd === 0 && zerosAtEven! > most ? "utf-16be" : null;
}

/** The bytes of an old Mac read as Windows' still look like a CSV, but its « Prénom » has no é. */
function isWrittenIn(encoding: Encoding, cells: string[]): boolean {
  return encoding !== "windows-1252" || cells.some((cell) => normalised(cell) === "prenom du participant");
}

function headerCells(text: string, delimiter: string): string[] {
  try {
    const [first] = parse(text, { ...csvOptions(delimiter), info: false, to: 1 });
    if (first && first.length > MAX_COLUMNS) throw new FileRefusal("TOO_MANY_COLUMNS", { max: MAX_COLUMNS });
    return first ?? [];
  } catch (error) {
    throw csvRefusal(error);
  }
}

/** The certification results of a class: a number, a status, levels by competence. */
function isCertification(cells: string[]): boolean {
  const names = cells.map(normalised);
  return names.includes("numero de certification") && names.includes("statut");
}
