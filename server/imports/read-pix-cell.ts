import type { LineProblemCode, Moment } from "./import-line.ts";
import { clean } from "./read-cell.ts";
import { pixMoment } from "./read-paris-time.ts";

/** Ends the reading of one line; the others go on. */
export class LineRefusal extends Error {
  constructor(
    readonly code: LineProblemCode,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
  }
}

/** Pix puts an apostrophe before what a spreadsheet would take for a formula. */
export function text(cell: string | undefined): string {
  return clean(cell ?? "").replace(/^'(?=[-@=+])/, "");
}

/** Empty and NA: not known. */
export function known(cell: string | undefined): string | null {
  const value = text(cell);
  return value === "" || value.toUpperCase() === "NA" ? null : value;
}

export function yesNo(cell: string | undefined, column: string): boolean | null {
  const value = known(cell)?.toLowerCase() ?? null;
  if (value === null) return null;
  if (value === "oui") return true;
  if (value === "non") return false;
  throw new LineRefusal("YES_NO_WRONG", { column });
}

export function moment(cell: string | undefined, column: string): Moment | null {
  const value = known(cell);
  if (value === null) return null;
  const read = pixMoment(value);
  if (read === null) throw new LineRefusal("DATE_WRONG", { column });
  return read;
}

/** Share from 0 to 1, with a comma or a point. */
export function share(cell: string | undefined, column: string): number | null {
  return bounded(cell, /^\d([.,]\d+)?$/, 1, () => new LineRefusal("FRACTION_WRONG", { column }));
}

/** A whole number from 0 to max. */
export function whole(cell: string | undefined, max: number, refusal: () => LineRefusal): number | null {
  return bounded(cell, /^\d{1,6}$/, max, refusal);
}

function bounded(cell: string | undefined, shape: RegExp, max: number, refusal: () => LineRefusal): number | null {
  const value = known(cell);
  if (value === null) return null;
  const number = shape.test(value) ? Number(value.replace(",", ".")) : NaN;
  if (!(number <= max)) throw refusal();
  return number;
}
