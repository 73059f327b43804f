import { heldBy, levelOf, type MatrixRow } from "./matrix-row.ts";

export interface MatrixSummary {
  /** Lines with a profile. */
  known: number;
  /** Students at level 1 or more, for each competence in order. */
  held: number[];
  /** Of the lines with a profile; null when there is none. */
  medianHeld: number | null;
  medianPix: number | null;
}

/** What the table says below its headings, of the lines that it shows. */
export function matrixSummary(rows: readonly MatrixRow[], competences: number): MatrixSummary {
  return {
    known: rows.filter(({ levels }) => levels !== null).length,
    held: Array.from(
      { length: competences },
      (_, index) => rows.filter((row) => (levelOf(row, index) ?? 0) >= 1).length,
    ),
    medianHeld: median(rows.map(heldBy)),
    medianPix: median(rows.map(({ pixScore }) => pixScore)),
  };
}

/** The places of the competences that fewest students hold, fewest first. */
export function leastHeld({ held }: MatrixSummary, count: number): number[] {
  return held
    .map((students, place) => ({ students, place }))
    .sort((one, other) => one.students - other.students)
    .slice(0, count)
    .map(({ place }) => place);
}

/** Of an even number, the mean of the two in the middle, rounded: as the server's. */
function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  const below = known[Math.floor((known.length - 1) / 2)];
  const above = known[Math.floor(known.length / 2)];
  return below === undefined || above === undefined ? null : Math.round((below + above) / 2);
}
