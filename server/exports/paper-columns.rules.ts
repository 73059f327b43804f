/** Points of an A4 page, inside its margins. */
const UPRIGHT = 532;
const LYING = 779;
const SIZES = [8, 7] as const;
/** Between the words of a column and those of the next. */
const BESIDE = 5;
/** Of what is written in a line at size 1: a longer text takes several. */
const WIDEST = 16;

/** Widths at size 1, of which all sizes are multiples. */
export interface WrittenColumn {
  /** The longest word of the head, which is never broken. */
  head: number;
  /** The longest cell of the first lines. */
  cell: number;
}

export interface PaperLayout {
  landscape: boolean;
  size: number;
  /** Points, by column. */
  widths: number[];
  /** The columns of each page, by their place; one band where all columns fit beside each other. */
  bands: number[][];
}

/** Upright where it fits, else lying, else smaller; else in bands that all begin with the columns that say whose line it is. */
export function layOut(columns: readonly WrittenColumn[], named: number): PaperLayout {
  const all = columns.map((_, column) => column);
  for (const size of SIZES) {
    const widths = widthsAt(columns, size);
    const total = sum(widths);
    if (total <= LYING) return { landscape: total > UPRIGHT, size, widths, bands: [all] };
  }
  const size = SIZES.at(-1)!;
  const most = LYING / (named + 1);
  const widths = widthsAt(columns, size).map((width) => Math.min(width, most));
  return { landscape: true, size, widths, bands: bandsOf(all.slice(named), all.slice(0, named), widths) };
}

function bandsOf(columns: readonly number[], fixed: readonly number[], widths: readonly number[]): number[][] {
  const room = LYING - sum(fixed.map((column) => widths[column]!));
  const bands: number[][] = [];
  let left = 0;
  for (const column of columns) {
    const width = widths[column]!;
    if (width > left) {
      bands.push([...fixed]);
      left = room;
    }
    bands.at(-1)!.push(column);
    left -= width;
  }
  return bands;
}

function widthsAt(columns: readonly WrittenColumn[], size: number): number[] {
  return columns.map(({ head, cell }) => Math.max(head, Math.min(cell, WIDEST)) * size + BESIDE);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
