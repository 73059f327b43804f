/** What a template may name, in the order of use; the server knows the same. */
export const VARIABLES = [
  "prenom",
  "motif",
  "etape",
  "manque",
  "campagne",
  "objectif",
  "date",
  "classe",
  "nom",
  "signature",
] as const;
export type Variable = (typeof VARIABLES)[number];

/** The line, from 1, of a character, from 1. */
export function lineOf(text: string, position: number): number {
  return text.slice(0, position - 1).split("\n").length;
}
