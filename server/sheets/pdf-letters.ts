import { plainText } from "../shared/cell.rules.ts";

/** What the lists of a French school are made of: looked at no further. */
const USUAL = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u202f★]*$/;
/** Signs of a teletype, a file's first sign, and two that are no letters. */
const NONE = /[\p{Cc}\ufeff\ufffe\uffff]/gu;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;
/** Stands for a letter that our fonts have not: seen, and heard as a square. */
const MISSING = "□";

/** Words as paper shows them: every letter has a shape, and is copied as what it looks like. */
export function shownLetters(words: string, hasShape: (codePoint: number) => boolean): string {
  const plain = plainText(words);
  if (USUAL.test(plain)) return plain;
  const lines = plain.toWellFormed().split(/\r\n|\r|\n/);
  const shown = (letter: string): string =>
    hasShape(letter.codePointAt(0)!) ? letter : IGNORABLE.test(letter) ? "" : MISSING;
  return lines.map((line) => [...line.replaceAll("\t", " ").replace(NONE, "")].map(shown).join("")).join("\n");
}

/** A title that every format of a PDF's two takes: its metadata are XML. */
export function titleLetters(title: string): string {
  return plainText(title).toWellFormed().replace(NONE, "");
}
