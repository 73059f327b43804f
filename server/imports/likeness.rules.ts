import { distance, similarity, trigrams } from "./name-distance.rules.ts";
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

/** Both normalised. */
export interface PlainName {
  last: string;
  first: string;
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
  const isReordered = words(whole(typed)).sort().join(" ") === words(whole(one)).sort().join(" ");
  if (isReordered) return { reason: "SWAPPED", confidence: 0.85 };
  const errors = edits(typed.last, one.first) + edits(typed.first, one.last);
  return errors === 1 ? { reason: "SWAPPED", confidence: 0.7 } : null;
}

function misspelt(typed: PlainName, one: PlainName): Likeness | null {
  const [last, first] = [edits(typed.last, one.last), edits(typed.first, one.first)];
  if (last + first === 0) return { reason: "ONE_LETTER", confidence: 0.9 };
  if (last + first > 2) return null;

  const shortest = Math.min(last > 0 ? one.last.length : Infinity, first > 0 ? one.first.length : Infinity);
  const reason = last + first === 1 ? "ONE_LETTER" : "TWO_LETTERS";
  if (shortest <= SHORT_WORD) return last + first === 1 ? { reason, confidence: 0.5 } : null;
  return { reason, confidence: last + first === 1 ? 0.85 : 0.65 };
}

function shortForm(typed: PlainName, one: PlainName): Likeness | null {
  if (!isShortForm(typed.first, one.first)) return null;
  const errors = edits(typed.last, one.last);
  return errors > 1 ? null : { reason: "SHORT_FORM", confidence: errors === 0 ? 0.8 : 0.6 };
}

function initial(typed: PlainName, one: PlainName): Likeness | null {
  if (typed.last === one.last && isInitial(typed.first, one.first)) return { reason: "INITIAL", confidence: 0.75 };
  if (typed.first === one.first && isInitial(typed.last, one.last)) return { reason: "INITIAL", confidence: 0.7 };
  return null;
}

function partOf(typed: PlainName, one: PlainName): Likeness | null {
  const last = isPart(typed.last, one.last);
  const first = isPart(typed.first, one.first);
  if (last && typed.first === one.first) return { reason: "PART_OF_DOUBLE_NAME", confidence: 0.8 };
  if (first && typed.last === one.last) return { reason: "PART_OF_DOUBLE_NAME", confidence: 0.75 };
  if (last && first) return { reason: "PART_OF_DOUBLE_NAME", confidence: 0.65 };
  if (last && edits(typed.first, one.first) === 1) return { reason: "PART_OF_DOUBLE_NAME", confidence: 0.55 };
  return null;
}

function close(typed: PlainName, one: PlainName): Likeness | null {
  const shared = similarity(trigrams(whole(typed)), trigrams(whole(one)));
  return shared < CLOSE_ENOUGH ? null : { reason: "CLOSE", confidence: 0.1 + shared / 2 };
}

/** Spaces do not count: « Delatour » is « De La Tour ». At most 3, which means "more than 2". */
function edits(a: string, b: string): number {
  return distance(a.replaceAll(" ", ""), b.replaceAll(" ", ""), 2);
}

function isInitial(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const initials = words(long)
    .map((word) => word.slice(0, 1))
    .join("");
  const isOneLetter = short.length === 1 && long.startsWith(short) && long.length > 1;
  return isOneLetter || (initials.length > 1 && short.replaceAll(" ", "") === initials);
}

/** One is made of some of the other's words, particles alone excepted. */
function isPart(a: string, b: string): boolean {
  const [few, many] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return (
    few.length < many.length &&
    few.every((word) => many.includes(word)) &&
    few.some((word) => !PARTICLES.has(word) && word.length > 1)
  );
}

function whole({ last, first }: PlainName): string {
  return `${last} ${first}`;
}

function words(text: string): string[] {
  return text.split(" ").filter(Boolean);
}
