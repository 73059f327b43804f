import { guessMeanings, isComplete } from "./student-columns.rules.ts";
import type { Meaning } from "./student-columns.rules.ts";

export interface TableHead {
  /** Which of the rows is the header: titles may stand above it. */
  at: number;
  guesses: (Meaning | null)[];
  /** COMPLETE: every needed column is known. PARTLY: some. PEOPLE: none is, yet its cells look like names. */
  known: "COMPLETE" | "PARTLY" | "PEOPLE";
}

/** How many rows are looked at. */
export const HEAD_ROWS = 12;
const LIKE_A_NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’ʼ. -]{0,49}$/u;
const MOSTLY = 0.8;

/** Where a table of students begins; null when these rows are nothing of the kind. */
export function headOf(rows: readonly (readonly string[])[]): TableHead | null {
  const heads = rows.slice(0, HEAD_ROWS).map((row, at) => ({ at, guesses: guessMeanings(row) }));
  const complete = heads.find(({ guesses }) => isComplete(guesses));
  if (complete) return { ...complete, known: "COMPLETE" };
  const partly = heads.find(({ guesses }) => hasName(guesses) && guesses.filter(Boolean).length >= 2);
  if (partly) return { ...partly, known: "PARTLY" };
  const [first] = heads;
  return first && looksLikePeople(rows) ? { ...first, known: "PEOPLE" } : null;
}

function hasName(guesses: readonly (Meaning | null)[]): boolean {
  return guesses.some((meaning) => meaning === "LAST_NAME" || meaning === "FIRST_NAME" || meaning === "FULL_NAME");
}

/** Rows as wide as the header, at least two columns of names beside another one. */
function looksLikePeople([header = [], ...rows]: readonly (readonly string[])[]): boolean {
  const wide = header.length >= 3 && header.every((cell) => cell.trim() !== "" && cell.length <= 60);
  if (!wide || rows.length === 0 || rows.some((row) => row.length !== header.length)) return false;
  const names = header.filter((_, column) => {
    const fitting = rows.filter((row) => LIKE_A_NAME.test((row[column] ?? "").trim()));
    return fitting.length / rows.length >= MOSTLY;
  });
  return names.length >= 2;
}
