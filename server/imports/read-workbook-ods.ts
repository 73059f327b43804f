import { FileRefusal } from "./file-refusal.ts";
import { MAX_COLUMNS } from "./read-pix-header.ts";
import type { ReadPart, SheetRows } from "./read-workbook.ts";
import type { XmlHandlers } from "./read-xml.ts";
import type { ZipParts } from "./read-zip.ts";

/** A blank cell may stand for the thousand columns to the sheet's edge; a filled one repeated more often is no list. */
const MOST_REPEATED = 200;

/** content.xml holds every sheet, one after the other (OpenDocument 1.3, part 3, chapter 9). */
export async function odsSheet(
  parts: ZipParts,
  { sheet, rows, readPart }: { sheet: number; rows: SheetRows; readPart: ReadPart },
): Promise<boolean> {
  const content = new Content(sheet, rows);
  await readPart(parts.open("content.xml"), content, () => content.done);
  return content.found;
}

class Content implements XmlHandlers {
  found = false;
  done = false;
  private table = -1;
  private line = 0;
  private rowTimes = 1;
  private cells: string[] = [];
  private cell: { value: string | null; text: string; times: number } | null = null;
  private paragraphs = 0;
  /** Notes stand inside the cell that they are about. */
  private note = 0;

  constructor(
    private readonly sheet: number,
    private readonly rows: SheetRows,
  ) {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === "table:table") this.openTable();
    if (!this.reading) return;
    if (name === "table:table-row") {
      this.cells = [];
      this.rowTimes = times(attributes["table:number-rows-repeated"]);
    } else if (name === "table:table-cell" || name === "table:covered-table-cell") this.openCell(attributes);
    else if (name === "office:annotation") this.note += 1;
    else if (name === "text:p") this.text(this.paragraphs++ > 0 ? " " : "");
    else if (name === "text:s" || name === "text:tab" || name === "text:line-break") this.text(" ");
  }

  text(part: string): void {
    if (this.cell && this.note === 0) this.cell.text += part;
  }

  close(name: string): void {
    if (!this.reading) return;
    if (name === "table:table-cell" || name === "table:covered-table-cell") this.closeCell();
    else if (name === "office:annotation") this.note -= 1;
    else if (name === "table:table-row") this.closeRow();
    else if (name === "table:table") this.done = true;
  }

  private get reading(): boolean {
    return this.table === this.sheet && !this.done;
  }

  private openTable(): void {
    this.table += 1;
    this.found ||= this.table === this.sheet;
  }

  private openCell(attributes: Record<string, string>): void {
    this.paragraphs = 0;
    this.cell = {
      value: storedValue(attributes),
      text: "",
      times: times(attributes["table:number-columns-repeated"]),
    };
  }

  private closeCell(): void {
    const { value, text, times } = this.cell ?? { value: null, text: "", times: 1 };
    const shown = value ?? text;
    // Blank ones beyond what a header may have fill nothing but memory.
    const repeated = this.cells.length > MAX_COLUMNS && shown === "" ? 0 : Math.min(times, MOST_REPEATED);
    if (repeated > 0 && this.cells.length > MAX_COLUMNS)
      throw new FileRefusal("TOO_MANY_COLUMNS", { max: MAX_COLUMNS });
    for (let i = 0; i < repeated; i++) this.cells.push(shown);
    this.cell = null;
  }

  private closeRow(): void {
    while (this.cells.at(-1) === "") this.cells.pop();
    const blank = this.cells.length === 0;
    for (let i = 0; i < (blank ? 0 : this.rowTimes) && !this.rows.full; i++)
      this.rows.add(this.line + 1 + i, this.cells);
    this.line += this.rowTimes;
    this.done ||= this.rows.full;
  }
}

/** Of dates and whole numbers, what is stored rather than what is shown. */
function storedValue(attributes: Record<string, string>): string | null {
  const type = attributes["office:value-type"];
  if (type === "date") return attributes["office:date-value"]?.slice(0, 10) ?? null;
  const value = Number(attributes["office:value"]);
  return type === "float" && Number.isSafeInteger(value) ? String(value) : null;
}

function times(repeated: string | undefined): number {
  const count = Number(repeated ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
