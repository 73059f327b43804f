import { normaliseName } from "./name.rules.ts";

/** The words that a name must hold, in any order; null: no search. */
export function wordsOf(search: string | null | undefined): string[] | null {
  const words = normaliseName(search ?? "")
    .split(" ")
    .filter((word) => word !== "");
  return words.length === 0 ? null : words;
}
