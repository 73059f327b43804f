import { distance, leastDistance, letterMask, similarity, trigrams } from "./name-distance.rules.ts";
import { isShortForm } from "./short-form.rules.ts";

export type MatchReason =
  | "SAME_NAME"
  | "SWAPPED"
  | "ONE_LETTER"
  | "TWO_LETTERS"
  | "PART_OF_DOUBLE_NAME"
  | "INITIAL"
  | "SHORT_FORM"
  | "OTHER_CLASS"
  | "CLOSE";

/** A normalised name, with what comparing it needs, worked out once. */
export interface PlainName {
  last: string;
  first: string;
  /** Without spaces: « Delatour » is « De La Tour ». */
  compactLast: string;
  compactFirst: string;
  /** All its words in alphabetical order. */
  sorted: string;
  trigrams: readonly number[];
  lastLetters: number;
  firstLetters: number;
}

export function plainName(last: string, first: string): PlainName {
  const whole = `${last} ${first}`;
  return {
    last,
    first,
    compactLast: last.replaceAll(" ", ""),
    compactFirst: first.replaceAll(" ", ""),
    sorted: words(whole).sort().join(" "),
    trigrams: trigrams(whole),
    lastLetters: letterMask(last.replaceAll(" ", "")),
    firstLetters: letterMask(first.replaceAll(" ", "")),
  };
}

export interface Likeness {
  reason: MatchReason;
  /** 0 to 1, to rank candidates by; no measured probability. */
  confidence: number;
}

/** Words that many families share: alone they name nobody. */
const PARTICLES = new Set([
  "de",
  "du",
  "des",
  "d",
  "la",
  "le",
  "les",
  "l",
  "el",
  "al",
  "ben",
  "ibn",
  "bint",
  "da",
  "dos",
  "di",
  "van",
  "von",
  "der",
  "den",
  "of",
  "saint",
  "st",
]);

/** Shorter words change person with one letter (Léa, Léo). */
const SHORT_WORD = 3;
const CLOSE_ENOUGH = 0.4;

/** Why the typed name may be this one; null when nothing speaks for it. The first reason that holds. */
export function likeness(typed: PlainName, one: PlainName): Likeness | null {
  return (
    same(typed, one) ??
    swapped(typed, one) ??
    misspelt(typed, one) ??
    shortForm(typed, one) ??
    initial(typed, one) ??
    partOf(typed, one) ??
    close(typed, one)
  );
}

function same(typed: PlainName, one: PlainName): Likeness | null {
  return typed.last === one.last && typed.first === one.first ? { reason: "SAME_NAME", confidence: 0.95 } : null;
}

/** The two fields exchanged, or all the words in other places: « Martin Chloé » in one field. */
function swapped(typed: PlainName, one: PlainName): Likeness | null {
  if (typed.last === one.first && typed.first === one.last) return { reason: "SWAPPED", confidence: 0.9 };
  if (typed.sorted === one.sorted) return { reason: "SWAPPED", confidence: 0.85 };
  if (leastDistance(typed.lastLetters, one.firstLetters) + leastDistance(typed.firstLetters, one.lastLetters) > 1) {
    return null;
  }
  const last = edits(typed.compactLast, one.compactFirst, 1);
  const errors = last + (last > 1 ? 0 : edits(typed.compactFirst, one.compactLast, 1));
  return errors > 1 ? null : { reason: "SWAPPED", confidence: errors === 0 ? 0.85 : 0.7 };
}

function misspelt(typed: PlainName, one: PlainName): Likeness | null {
  if (leastDistance(typed.lastLetters, one.lastLetters) + leastDistance(typed.firstLetters, one.firstLetters) > 2) {
    return null;
  }
  const last = edits(typed.compactLast, one.compactLast, 2);
  const first = last > 2 ? 0 : edits(typed.compactFirst, one.compactFirst, 2);
  if (last + first === 0) return { reason: "ONE_LETTER", confidence: 0.9 };
  if (last + first > 2) return null;

  const shortest = Math.min(last > 0 ? one.last.length : Infinity, first > 0 ? one.first.length : Infinity);
  const reason = last + first === 1 ? "ONE_LETTER" : "TWO_LETTERS";
  if (shortest <= SHORT_WORD) return last + first === 1 ? { reason, confidence: 0.5 } : null;
  return { reason, confidence: last + first === 1 ? 0.85 : 0.65 };
}

function shortForm(typed: PlainName, one: PlainName): Likeness | null {
  if (!isShortForm(typed.first, one.first)) return null;
  const errors = edits(typed.compactLast, one.compactLast, 1);
  return errors > 1 ? null : { reason: "SHORT_FORM", confidence: errors === 0 ? 0.8 : 0.6 };
}

function initial(typed: PlainName, one: PlainName): Likeness | null {
  if (typed.last === one.last && isInitial(typed.first, one.first)) return { reason: "INITIAL", confidence: 0.75 };
  if (typed.first === one.first && isInitial(typed.last, one.last)) return { reason: "INITIAL", confidence: 0.7 };
  return null;
}

function partOf(typed: PlainName, one: PlainName): Likeness | null {
  const last = mayBePart(typed.lastLetters, one.lastLetters) && isPart(typed.last, one.last);
  if (last && typed.first === one.first) return { reason: "PART_OF_DOUBLE_NAME", confidence: 0.8 };
  if (!last && typed.last !== one.last) return null;

  const first = mayBePart(typed.firstLetters, one.firstLetters) && isPart(typed.first, one.first);
  if (first && typed.last === one.last) return { reason: "PART_OF_DOUBLE_NAME", confidence: 0.75 };
  if (last && first) return { reason: "PART_OF_DOUBLE_NAME", confidence: 0.65 };
  if (last && edits(typed.compactFirst, one.compactFirst, 1) === 1)
    return { reason: "PART_OF_DOUBLE_NAME", confidence: 0.55 };
  return null;
}

/** A part has no letter that the whole has not: told before any word is cut out. */
function mayBePart(a: number, b: number): boolean {
  return (a & ~b) === 0 || (b & ~a) === 0;
}

function close(typed: PlainName, one: PlainName): Likeness | null {
  const shared = similarity(typed.trigrams, one.trigrams);
  return shared < CLOSE_ENOUGH ? null : { reason: "CLOSE", confidence: 0.1 + shared / 2 };
}

/** Most pairs differ in length or everywhere: those are told apart before any table is laid out. */
function edits(a: string, b: string, limit: number): number {
  return Math.abs(a.length - b.length) > limit ? limit + 1 : distance(a, b, limit);
}

/** One is the first letter, or the initials, of the other. */
export function isInitial(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.length > 1 && long.startsWith(short);
  const initials = words(long)
    .map((word) => word.slice(0, 1))
    .join("");
  return initials.length > 1 && short.replaceAll(" ", "") === initials;
}

/** One is made of some of the other's words, particles alone excepted. */
export function isPart(a: string, b: string): boolean {
  if (!a.includes(" ") && !b.includes(" ")) return false;
  const [few, many] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return (
    few.length < many.length &&
    few.every((word) => many.includes(word)) &&
    few.some((word) => !PARTICLES.has(word) && word.length > 1)
  );
}

function words(text: string): string[] {
  return text.split(" ").filter(Boolean);
}
