import { posix } from "node:path";
import { FileRefusal } from "./file-refusal.ts";
import { dateStyles } from "./read-workbook-dates.ts";
import type { ReadPart, SheetRows } from "./read-workbook.ts";
import { cellText, columnOf, localName } from "./workbook-cell.rules.ts";
import type { XmlHandlers } from "./read-xml.ts";
import type { ZipParts } from "./read-zip.ts";

const MAX_SHARED_TEXT = 20_000_000;
/** Beyond what a header may have, one more, so that the row is refused in words. */
const LAST_COLUMN = 1_000;

/** A workbook names its sheets, a relation says in which part each one is (ECMA-376, parts 1 and 2). */
export async function xlsxSheet(
  parts: ZipParts,
  { sheet, rows, readPart }: { sheet: number; rows: SheetRows; readPart: ReadPart },
): Promise<boolean> {
  if (!parts.names.includes("xl/workbook.xml")) throw new FileRefusal("SPREADSHEET");
  const book = await readBook(parts, readPart);
  const name = book.sheets[sheet];
  if (name === undefined) return false;
  const strings = book.strings ? await readStrings(parts.open(book.strings), readPart) : [];
  const dates = book.styles ? await dateStyles(parts.open(book.styles), readPart) : new Set<number>();
  const reader = new Sheet(rows, { strings, dates, from1904: book.from1904 });
  await readPart(parts.open(name), reader, () => rows.full);
  return true;
}

interface Book {
  sheets: string[];
  strings: string | null;
  styles: string | null;
  from1904: boolean;
}

async function readBook(parts: ZipParts, readPart: ReadPart): Promise<Book> {
  const ids: string[] = [];
  let from1904 = false;
  await readPart(parts.open("xl/workbook.xml"), {
    open(name, attributes) {
      const local = localName(name);
      if (local === "sheet") ids.push(relationOf(attributes));
      if (local === "workbookPr") from1904 = /^(1|true|on)$/.test(attributes["date1904"] ?? "");
    },
    close: () => undefined,
  });
  const targets = new Map<string, string>();
  const byType = new Map<string, string>();
  const relations = "xl/_rels/workbook.xml.rels";
  if (parts.names.includes(relations))
    await readPart(parts.open(relations), {
      open(name, { Id = "", Target = "", Type = "" }) {
        if (localName(name) !== "Relationship") return;
        const part = posix.join("/xl", Target.startsWith("/") ? posix.relative("/xl", Target) : Target).slice(1);
        targets.set(Id, part);
        byType.set(Type.split("/").at(-1) ?? "", part);
      },
      close: () => undefined,
    });
  const known = (part: string | undefined): string | null => (part && parts.names.includes(part) ? part : null);
  return {
    // A sheet of charts or macros is in another part, without rows.
    sheets: ids.map((id) => known(targets.get(id))).filter((part) => part !== null),
    strings: known(byType.get("sharedStrings")),
    styles: known(byType.get("styles")),
    from1904,
  };
}

function relationOf(attributes: Record<string, string>): string {
  const name = Object.keys(attributes).find((attribute) => /:id$/.test(attribute));
  return (name && attributes[name]) ?? "";
}

/** <si> is one string, in pieces where its letters look different; <rPh> says how it is spoken. */
async function readStrings(chunks: AsyncIterable<Buffer>, readPart: ReadPart): Promise<string[]> {
  const strings: string[] = [];
  let [current, length, spoken] = ["", 0, 0];
  await readPart(chunks, {
    open(name) {
      const local = localName(name);
      if (local === "si") current = "";
      if (local === "rPh") spoken += 1;
    },
    close(name, text) {
      const local = localName(name);
      if (local === "t" && spoken === 0) current += text;
      if (local === "rPh") spoken -= 1;
      if (local !== "si") return;
      if ((length += current.length) > MAX_SHARED_TEXT)
        throw new FileRefusal("FILE_TOO_LARGE", { maxMegabytes: MAX_SHARED_TEXT / 1e6 });
      strings.push(current);
    },
  });
  return strings;
}

class Sheet implements XmlHandlers {
  private line = 0;
  private column = 0;
  private cells: string[] = [];
  private type = "";
  private style = 0;
  private value = "";
  private spoken = 0;

  constructor(
    private readonly rows: SheetRows,
    private readonly book: { strings: readonly string[]; dates: ReadonlySet<number>; from1904: boolean },
  ) {}

  open(name: string, attributes: Record<string, string>): void {
    const local = localName(name);
    if (local === "row") {
      this.line = Number(attributes["r"]) || this.line + 1;
      this.column = -1;
      this.cells = [];
    } else if (local === "c") {
      this.column = columnOf(attributes["r"]) ?? this.column + 1;
      this.type = attributes["t"] ?? "n";
      this.style = Number(attributes["s"] ?? 0);
      this.value = "";
    } else if (local === "rPh") this.spoken += 1;
  }

  close(name: string, text: string): void {
    const local = localName(name);
    if (local === "v" || (local === "t" && this.spoken === 0)) this.value += text;
    else if (local === "rPh") this.spoken -= 1;
    else if (local === "c") this.closeCell();
    else if (local === "row") this.rows.add(this.line, this.cells);
  }

  private closeCell(): void {
    const { strings, dates, from1904 } = this.book;
    const text =
      this.type === "s"
        ? (strings[Number(this.value)] ?? "")
        : cellText(this.value, { isNumber: this.type === "n", isDate: dates.has(this.style), from1904 });
    if (text === "") return;
    const column = Math.min(this.column, LAST_COLUMN);
    while (this.cells.length < column) this.cells.push("");
    this.cells[column] = text;
  }
}
