import type { Paper, TextPart, TextPlace } from "./pdf-paper.ts";
import type { Element } from "./pdfkit-gaps.ts";

export interface PaperColumn {
  head: string;
  /** Points. */
  width: number;
  align?: "left" | "center" | "right";
  /** The head is turned and read upwards, its lines no longer than that, in points. */
  rise?: number;
  /** A line before it: for what is written by hand, or what the eye follows from its head. */
  ruled?: boolean;
  /** Its cells say whose line it is: they are its heads. */
  names?: boolean;
}

export type PaperCell = string | readonly TextPart[];

export interface TableLook {
  size: number;
  headSize: number;
  /** Above and below the words of a cell. */
  pad: number;
  /** Left and right of them. */
  side: number;
}

export interface TablePlace {
  x: number;
  y: number;
  look: TableLook;
  caption?: { words: string; size: number };
}

const THIN = 0.35;
const GREY = 130;

/**
 * A table over as many pages as it needs: lines stay whole, and each page begins with the heads, which are heard once.
 */
export class PaperTable {
  readonly #paper: Paper;
  readonly #columns: readonly PaperColumn[];
  readonly #look: TableLook;
  readonly #x: number;
  readonly #table: Element;
  #body: Element | null = null;
  /** Where the next line begins. */
  y: number;

  constructor(paper: Paper, columns: readonly PaperColumn[], { x, y, look, caption }: TablePlace) {
    this.#paper = paper;
    this.#columns = columns;
    this.#look = look;
    this.#x = x;
    this.y = y;
    this.#table = paper.open("Table");
    if (caption) this.#drawCaption(caption);
    const head = paper.open("THead", { parent: this.#table });
    const row = paper.open("TR", { parent: head });
    this.#drawHeads((column, draw) => paper.add("TH", draw, { parent: row, scope: "Column" }));
    head.end();
  }

  /** Lines that follow are of this group; its words stay with its first line. */
  group(words: string, heightOfNext = 0): void {
    const height = this.#groupHeight(words);
    this.#breakUnless(height + heightOfNext);
    const body = this.#startBody();
    const row = this.#paper.open("TR", { parent: body });
    const place = this.#acrossAll();
    const options = { parent: row, scope: "Row" as const, columnSpan: this.#columns.length };
    this.#paper.add("TH", () => this.#paper.write(words, { ...place, weight: "bold" }), options);
    row.end();
    this.y += height;
    this.#rule(0.8);
  }

  line(cells: readonly PaperCell[]): void {
    const height = this.heightOf(cells);
    this.#breakUnless(height);
    const row = this.#paper.open("TR", { parent: this.#body ?? this.#startBody() });
    this.#eachColumn((column, x, index) => {
      const cell = cells[index] ?? "";
      const draw = (): void => this.#drawCell(cell, column, x);
      if (column.names && cell.length > 0) this.#paper.add("TH", draw, { parent: row, scope: "Row" });
      else this.#paper.add("TD", draw, { parent: row });
    });
    row.end();
    this.#drawSides(this.y, height);
    this.y += height;
    this.#rule(THIN, GREY);
  }

  /** Where there is no line: why, across all columns. */
  nothing(words: string): void {
    const row = this.#paper.open("TR", { parent: this.#startBody() });
    const place = this.#acrossAll();
    const options = { parent: row, columnSpan: this.#columns.length };
    this.#paper.add("TD", () => this.#paper.write(words, place), options);
    row.end();
    this.y += this.#groupHeight(words);
    this.#rule(THIN, GREY);
  }

  end(): void {
    this.#table.end();
  }

  heightOf(cells: readonly PaperCell[]): number {
    return heightOfLine(this.#paper, this.#columns, cells, this.#look);
  }

  #groupHeight(words: string): number {
    return heightOfGroup(this.#paper, this.#columns, words, this.#look);
  }

  #acrossAll(): TextPlace {
    const { size, pad, side } = this.#look;
    return { x: this.#x + side, y: this.y + pad * 2, width: this.#width() - 2 * side, size };
  }

  #startBody(): Element {
    this.#body?.end();
    return (this.#body = this.#paper.open("TBody", { parent: this.#table }));
  }

  #breakUnless(height: number): void {
    if (this.y + height <= this.#paper.bottom) return;
    this.#paper.newPage();
    this.y = this.#paper.top;
    this.#drawHeads((_column, draw) => this.#paper.artifact(draw, "Pagination"));
  }

  #drawCaption({ words, size }: { words: string; size: number }): void {
    const place = { x: this.#x, y: this.y, width: this.#width(), size };
    this.#paper.add("Caption", () => this.#paper.write(words, place), { parent: this.#table });
    this.y += this.#paper.heightOf(words, place) + 2;
  }

  #drawHeads(each: (column: PaperColumn, draw: () => void) => void): void {
    const { headSize: size, pad, side } = this.#look;
    const bottom = this.y + heightOfHeads(this.#paper, this.#columns, this.#look);
    this.#eachColumn((column, x) => {
      const { head, width, align, rise } = column;
      const place = { width: rise ?? width - 2 * side, size, weight: "bold" as const };
      const height = this.#paper.heightOf(head, place);
      const corner = rise
        ? { x: x + (width - height) / 2, y: bottom - side }
        : { x: x + side, y: bottom - pad - height };
      const way = rise ? { upwards: true } : { align };
      each(column, () => this.#paper.write(head, { ...place, ...corner, ...way }));
    });
    this.#drawSides(this.y, bottom - this.y);
    this.y = bottom;
    this.#rule(1);
  }

  #drawCell(cell: PaperCell, { width, align }: PaperColumn, x: number): void {
    const { size, pad, side } = this.#look;
    const place = { x: x + side, y: this.y + pad, width: width - 2 * side, size, align };
    if (typeof cell === "string") this.#paper.write(cell, place);
    else this.#paper.writeParts(cell, place);
  }

  #drawSides(y: number, height: number): void {
    this.#eachColumn(({ ruled }, x) => {
      if (ruled) this.#paper.rule([x, y], [x, y + height], { thickness: THIN, grey: GREY });
    });
  }

  #rule(thickness: number, grey = 0): void {
    this.#paper.rule([this.#x, this.y], [this.#x + this.#width(), this.y], { thickness, grey });
  }

  #eachColumn(each: (column: PaperColumn, x: number, index: number) => void): void {
    let x = this.#x;
    this.#columns.forEach((column, index) => {
      each(column, x, index);
      x += column.width;
    });
  }

  #width(): number {
    return this.#columns.reduce((sum, { width }) => sum + width, 0);
  }
}

export function heightOfHeads(
  paper: Paper,
  columns: readonly PaperColumn[],
  { headSize, pad, side }: TableLook,
): number {
  const face = { size: headSize, weight: "bold" as const };
  const heights = columns.map(({ head, width, rise }) =>
    rise
      ? Math.min(rise, paper.widthOf(head, face)) + side - pad
      : paper.heightOf(head, { ...face, width: width - 2 * side }),
  );
  return Math.max(...heights) + 2 * pad;
}

/** The largest at which no word of the heads is broken. */
export function wholeWordsSize(paper: Paper, columns: readonly PaperColumn[], side: number): number {
  return Math.min(...columns.map(({ head, width }) => (width - 2 * side) / widestWord(paper, head)));
}

/** At size 1, as heads are written; the blank behind a word must have its place too, or the word is broken. */
export function widestWord(paper: Paper, head: string): number {
  const words = head.split(/(?<= )/);
  return Math.max(...words.map((word) => paper.widthOf(word, { size: 1, weight: "bold" })));
}

export function heightOfGroup(
  paper: Paper,
  columns: readonly PaperColumn[],
  words: string,
  { size, pad, side }: TableLook,
): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0) - 2 * side;
  return paper.heightOf(words, { width, size, weight: "bold" }) + 3 * pad;
}

export function heightOfLine(
  paper: Paper,
  columns: readonly PaperColumn[],
  cells: readonly PaperCell[],
  { size, pad, side }: TableLook,
): number {
  const heights = columns.map(({ width }, index) => {
    const cell = cells[index] ?? "";
    const weight = typeof cell === "string" ? "plain" : "bold";
    const words = typeof cell === "string" ? cell : cell.map((part) => part.words).join("");
    return paper.heightOf(words, { width: width - 2 * side, size, weight });
  });
  return Math.max(...heights) + 2 * pad;
}
