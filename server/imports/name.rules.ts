import { likeness, plainName } from "./likeness.rules.ts";
import type { Likeness, MatchReason, PlainName } from "./likeness.rules.ts";

export type { MatchReason } from "./likeness.rules.ts";

export interface TypedName {
  lastName: string;
  firstName: string;
}

interface NamedStudent {
  lastName: string;
  /** Usage name (nom d'usage). */
  preferredLastName: string | null;
  firstName: string;
}

export interface CandidateStudent extends NamedStudent {
  id: string;
  /** Classes of that school year, as normaliseClass writes them. */
  classKeys: readonly string[];
}

export interface Candidate {
  id: string;
  confidence: number;
  reason: MatchReason;
}

const MAX_CANDIDATES = 5;
const LEAST_CONFIDENCE = 0.25;
/** What a reason is worth when the class typed is not the student's. */
const OTHER_CLASS_SHARE = 0.6;

/** Letters that Unicode takes for letters of their own, as French registers and keyboards write them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ẞ: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ĸ: "k",
  ſ: "s",
};
const ACCENTS = /\p{M}/gu;
/** Soft hyphens, zero-width signs, directions of writing, byte order marks: nobody sees them. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Everything but letters, marks and digits: every kind of apostrophe, hyphen, dot and space. Modifier letters are apostrophes here. */
const SEPARATORS = /(?:[^\p{L}\p{M}\p{N}]|[\u02b0-\u02ff])+/gu;

/** Two names that a French secretary would take for one are written the same; « benali » and « Ben Ali » stay different. */
export function normaliseName(name: string): string {
  return name
    .replace(INVISIBLE, "")
    .replace(/[\u02b0-\u02ff\u00b4]/g, " ")
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(INVISIBLE, "")
    .replace(ACCENTS, "")
    .replace(/[œæßẞłøđðþıħŧŋĸſ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(SEPARATORS, " ")
    .trim();
}

/** One key for the ways of writing one class: « 3e B », « 3ème B », « 3 B », « 3B ». « 3EB » stays, since a class may bear that name. */
export function normaliseClass(className: string): string {
  return normaliseName(className)
    .replace(/^([3-6]) ?(?:eme|ieme)(?= |\d|[a-z]?\d*$)/, "$1")
    .replace(/^([3-6]) ?e(?= .)/, "$1")
    .replace(/^2 ?(?:nde|nd|de)(?= |\d)/, "2")
    .replace(/^1 ?(?:ere|re)(?= |\d)/, "1")
    .replace(/^(?:terminale|term|tle)(?= |\d)/, "t")
    .replaceAll(" ", "");
}

export interface PreparedCandidate {
  id: string;
  names: readonly PlainName[];
  classKeys: readonly string[];
}

/** For many typed names against the same students: their names are normalised once. */
export function prepareCandidate(student: CandidateStudent): PreparedCandidate {
  const first = normaliseName(student.firstName);
  return {
    id: student.id,
    names: lastNamesOf(student).map((last) => plainName(last, first)),
    classKeys: student.classKeys,
  };
}

/** Who it may be, best first, at most 5. Nothing here links by itself. */
export function rankCandidates(
  typed: TypedName & { className: string | null },
  students: readonly PreparedCandidate[],
): Candidate[] {
  const name = plainName(normaliseName(typed.lastName), normaliseName(typed.firstName));
  if (name.last === "" && name.first === "") return [];

  const classKey = typed.className === null ? "" : normaliseClass(typed.className);
  const found = students.flatMap(({ id, names, classKeys }) => {
    const best = bestOf(name, names);
    if (!best) return [];
    const isElsewhere = classKey !== "" && !classKeys.includes(classKey);
    return [{ id, ...(isElsewhere ? elsewhere(best) : best) }];
  });
  return shareBetweenHomonyms(found)
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .sort((a, b) => mostLikelyFirst(a, b) || a.id.localeCompare(b.id))
    .slice(0, MAX_CANDIDATES)
    .map(({ id, confidence, reason }) => ({ id, confidence: Math.round(confidence * 100) / 100, reason }));
}

/** The likelier of a family name and a usage name; of two alike the first. */
function bestOf(typed: PlainName, names: readonly PlainName[]): Likeness | null {
  let best: Likeness | null = null;
  for (const one of names) {
    const like = likeness(typed, one);
    if (like && (best === null || like.confidence > best.confidence)) best = like;
  }
  return best;
}

function elsewhere({ reason, confidence }: Likeness): Likeness {
  return reason === "SAME_NAME"
    ? { reason: "OTHER_CLASS", confidence: 0.7 }
    : { reason, confidence: confidence * OTHER_CLASS_SHARE };
}

/** Where two bear exactly that name, neither is sure. */
function shareBetweenHomonyms<T extends Likeness>(found: readonly T[]): T[] {
  const homonyms = found.filter(({ reason }) => reason === "SAME_NAME").length;
  return found.map((one) =>
    one.reason === "SAME_NAME" && homonyms > 1 ? { ...one, confidence: one.confidence / homonyms } : one,
  );
}

function mostLikelyFirst(a: Likeness, b: Likeness): number {
  return b.confidence - a.confidence;
}

function lastNamesOf({ lastName, preferredLastName }: NamedStudent): string[] {
  return [lastName, preferredLastName ?? ""]
    .map(normaliseName)
    .filter((name, index, all) => name !== "" && all.indexOf(name) === index);
}
