import type { Matrix_SchoolClassFragment } from "../graph/graphql.ts";

export type MatrixRow = Matrix_SchoolClassFragment["board"]["rows"][number];

/** Null where no profile was ever received; 0 is a level. */
export function levelOf(row: MatrixRow, competence: number): number | null {
  return row.levels?.[competence] ?? null;
}

/** Competences at level 1 or more; null where no profile was ever received. */
export function heldBy(row: MatrixRow): number | null {
  return row.levels && row.levels.filter((level) => level >= 1).length;
}
