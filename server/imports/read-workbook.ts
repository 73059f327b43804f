import { FileRefusal } from "./file-refusal.ts";
import type { CsvLine } from "./read-csv.ts";
import { MAX_COLUMNS } from "./read-pix-header.ts";
import { odsSheet } from "./read-workbook-ods.ts";
import { xlsxSheet } from "./read-workbook-xlsx.ts";
import { readXml } from "./read-xml.ts";
import type { XmlHandlers } from "./read-xml.ts";
import { decoded } from "./read-text.ts";
import { withZipParts } from "./read-zip.ts";

/** Ten times the biggest school known. */
const MAX_ROWS = 20_000;
/** Characters of all its cells. */
const MAX_TEXT = 20_000_000;
const MAX_SHEETS = 20;
/** LibreOffice declares three dozen namespaces on the first element. */
const MAX_ATTRIBUTES = 80;

export type WorkbookKind = "xlsx" | "ods";

/** Takes the rows of a sheet that are not blank; `full` says that no more are wanted. */
export class SheetRows {
  readonly rows: CsvLine[] = [];
  private text = 0;

  constructor(private readonly most: number) {}

  get full(): boolean {
    return this.rows.length >= this.most;
  }

  add(line: number, cells: readonly string[]): void {
    if (this.full || !cells.some((cell) => cell.trim() !== "")) return;
    if (cells.length > MAX_COLUMNS) throw new FileRefusal("TOO_MANY_COLUMNS", { max: MAX_COLUMNS });
    if (this.rows.length >= MAX_ROWS) throw new FileRefusal("TOO_MANY_LINES", { max: MAX_ROWS });
    this.text += cells.reduce((length, cell) => length + cell.length, 0);
    if (this.text > MAX_TEXT) throw new FileRefusal("FILE_TOO_LARGE", { maxMegabytes: MAX_TEXT / 1e6 });
    this.rows.push({ line, cells: [...cells] });
  }
}

/** The XML of one part, handed over as it is read; true from `enough` stops it. */
export type ReadPart = (chunks: AsyncIterable<Buffer>, handlers: XmlHandlers, enough?: () => boolean) => Promise<void>;

/** Rows of the sheet of that number, from 0; null when there is no such sheet. Formulas are not computed: what was saved counts. */
export function readWorkbookSheet(
  path: string,
  kind: WorkbookKind,
  { sheet, most = Infinity }: { sheet: number; most?: number },
): Promise<CsvLine[] | null> {
  if (sheet >= MAX_SHEETS) return Promise.resolve(null);
  return withZipParts(path, async (parts) => {
    const rows = new SheetRows(most);
    const found = await readSheet(kind)(parts, { sheet, rows, readPart });
    return found ? rows.rows : null;
  });
}

function readSheet(kind: WorkbookKind): typeof xlsxSheet {
  return kind === "xlsx" ? xlsxSheet : odsSheet;
}

class Enough extends Error {}

const readPart: ReadPart = async (chunks, handlers, enough = () => false) => {
  try {
    await readXml(
      decoded(chunks, "utf-8"),
      handlers,
      async () => {
        if (enough()) throw new Enough();
      },
      MAX_ATTRIBUTES,
    );
  } catch (error) {
    if (error instanceof Enough) return;
    throw error instanceof FileRefusal && /^(XML|ENCODING)_/.test(error.code)
      ? new FileRefusal("WORKBOOK_DAMAGED")
      : error;
  }
};
