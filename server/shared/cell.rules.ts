/** What a cell holds is said by its type, never guessed from its text. Null is empty: not known. A Date is an instant. */
export type Cell = string | number | Date | CalendarDay | Share | typeof NOTHING | null;

/** Empty too, because there is nothing to say there: paper has a dash for what is not known, and none for this. */
export const NOTHING: unique symbol = Symbol("nothing");

/** A day of the school's calendar, YYYY-MM-DD, which has no hour. */
export interface CalendarDay {
  day: string;
}

/** A part of a whole, 0 to 1: per cent where a person reads it. */
export interface Share {
  share: number;
  /** What is written of less, where there is anything at all. */
  least?: number;
}

export function isShare(cell: Cell): cell is Share {
  return typeof cell === "object" && cell !== null && "share" in cell;
}

const DAY_IN_MS = 86_400_000;

/** Old files of Pix give days only: such an instant is midnight UTC, and is that day in every zone, without an hour nobody knows. */
export function asKnown(cell: Cell): Cell {
  if (!(cell instanceof Date) || cell.getTime() % DAY_IN_MS !== 0) return cell;
  return { day: cell.toISOString().slice(0, "YYYY-MM-DD".length) };
}

/** Digits after the comma that mean something. */
const DIGITS = 4;

/** Marks that turn the direction of what follows, also in the cells beside; and the sign that ends texts in many programs. */
const TURNING = /[\u0000\u202a-\u202e\u2066-\u2069]/g;
const HAS_TURNING = /[\u0000\u202a-\u202e\u2066-\u2069]/;

/** A text as every format writes it. */
export function plainText(text: string): string {
  return HAS_TURNING.test(text) ? text.replace(TURNING, "") : text;
}

/** A number as every format writes it; null where there is none. */
export function plainNumber(value: number): number | null {
  if (Number.isInteger(value)) return value;
  return Number.isFinite(value) ? Number(value.toFixed(DIGITS)) : null;
}

/** A spreadsheet takes such a text for a formula, also behind blanks, quotes and invisible signs. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff"']*[=+\-@|%＝＋－＠]|^[\t\r\n]/;

/** For formats without types, where a text that looks like a formula becomes one: an apostrophe before it. */
export function harmless(text: string): string {
  const plain = plainText(text);
  return FORMULA.test(plain) ? `'${plain}` : plain;
}
