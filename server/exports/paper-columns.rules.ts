/** Points of an A4 page, inside its margins. */
const UPRIGHT = 532;
const LYING = 779;
/** From the roomiest. Heads are read once, cells line by line: the last one makes only heads smaller. */
const SIZES = [
  { size: 8, headSize: 7.5, pad: 2 },
  { size: 7, headSize: 6.5, pad: 2 },
  { size: 7, headSize: 5.8, pad: 2 },
] as const;
/** Where heads are turned: they rise so far, in points, and lines stand close, so that a class of 36 stays on its page. */
export const TURNED = { size: 7, headSize: 6.5, pad: 1, rise: 90 } as const;
/** A head is turned where its column shrinks to less than that. */
const WORTH_TURNING = 0.75;
/** On each side of the words of a cell. */
export const SIDE = 3;
const BESIDE = 2 * SIDE + 1;
/** Of what is written in a line at size 1: a longer text may take several. */
const WIDEST = 16;

/** Widths at size 1, of which all sizes are multiples. */
export interface WrittenColumn {
  /** The longest word of the head, which is never broken. */
  head: number;
  /** The longest cell of the first lines. */
  cell: number;
  /** The lines of the head one above the other, where it is turned and they rise as far as they may. */
  turned: number;
}

export interface PaperLayout {
  landscape: boolean;
  size: number;
  headSize: number;
  /** Above and below the words of a cell. */
  pad: number;
  /** Points, by column. */
  widths: number[];
  /** By column: its head is turned by 90°. */
  turned: boolean[];
  /** The columns of each page, by their place; one band where all columns fit beside each other. */
  bands: number[][];
}

/**
 * Upright where it fits, else lying, else smaller; else in bands that all begin with the columns that say whose line it is, with
 * the heads of narrow cells turned where this makes fewer bands, one at best. What is left of a page is for the texts that would
 * take several lines, then for turned heads to stand as far from each other.
 */
export function layOut(columns: readonly WrittenColumn[], named: number): PaperLayout {
  const all = columns.map((_, column) => column);
  for (const look of SIZES) {
    const widths = widthsAt(columns, look);
    const landscape = sum(widths) > UPRIGHT;
    if (sum(widths) > LYING) continue;
    fill(all, landscape ? LYING : UPRIGHT, { widths, wanted: wantedAt(columns, look) });
    return { landscape, ...look, widths, turned: columns.map(() => false), bands: [all] };
  }
  const level = inBands(columns, named, { ...SIZES[1], turned: columns.map(() => false) });
  const turned = inBands(columns, named, { ...TURNED, turned: columns.map(isWorthTurning).fill(false, 0, named) });
  return turned.bands.length < level.bands.length ? turned : level;
}

function inBands(
  columns: readonly WrittenColumn[],
  named: number,
  { size, headSize, pad, turned }: Look & Pick<PaperLayout, "pad" | "turned">,
): PaperLayout {
  const look = { size, headSize };
  const written = columns.map((column, index) => (turned[index] ? { ...column, head: column.turned } : column));
  const most = LYING / (named + 1);
  const widths = widthsAt(written, look).map((width) => Math.min(width, most));
  const all = columns.map((_, column) => column);
  const bands = bandsOf(all.slice(named), all.slice(0, named), widths);
  // Of several bands, each must begin with names of the same width.
  const wanted = wantedAt(columns, look).map((width, column) => (bands.length > 1 && column < named ? 0 : width));
  const widest = Math.max(...widths.filter((_, column) => turned[column]));
  const even = widths.map((width, column) => (turned[column] ? widest : width));
  for (const band of bands) {
    fill(band, LYING, { widths, wanted });
    fill(band, LYING, { widths, wanted: even });
  }
  return { landscape: true, ...look, pad, widths, turned, bands };
}

function isWorthTurning(column: WrittenColumn): boolean {
  const [level, turned] = widthsAt([column, { ...column, head: column.turned }], TURNED);
  return turned! < WORTH_TURNING * level!;
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

/** Shares what is left of the room among the columns that want more, the same for each, none more than it wants. */
function fill(
  band: readonly number[],
  room: number,
  { widths, wanted }: { widths: number[]; wanted: readonly number[] },
): void {
  const missing = (column: number): number => wanted[column]! - widths[column]!;
  const wanting = band.filter((column) => missing(column) > 0).sort((one, other) => missing(one) - missing(other));
  let left = room - sum(band.map((column) => widths[column]!));
  wanting.forEach((column, index) => {
    const share = Math.min(missing(column), left / (wanting.length - index));
    widths[column]! += share;
    left -= share;
  });
}

type Look = Pick<PaperLayout, "size" | "headSize">;

function widthsAt(columns: readonly WrittenColumn[], { size, headSize }: Look): number[] {
  return columns.map(({ head, cell }) => Math.max(head * headSize, Math.min(cell, WIDEST) * size) + BESIDE);
}

/** In which every text is in one line. */
function wantedAt(columns: readonly WrittenColumn[], { size }: Look): number[] {
  return columns.map(({ cell }) => cell * size + BESIDE);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
