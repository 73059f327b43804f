import { isInitial, isPart } from "./likeness.rules.ts";
import { distance } from "./name-distance.rules.ts";
import { normaliseClass, normaliseName } from "./name.rules.ts";
import type { CandidateStudent, TypedName } from "./name.rules.ts";
import { isShortForm } from "./short-form.rules.ts";

export type Agreement = "SAME" | "CLOSE" | "DIFFERENT";

export interface Agreements {
  lastName: Agreement;
  firstName: Agreement;
  /** Null where no class was typed, or none is known. */
  className: Agreement | null;
}

const MOST_EDITS = 2;
/** Shorter words change person with one letter (Léa, Léo). */
const SHORT_WORD = 3;

/** How far a typed name agrees with a student's, column by column: swapped names differ in both. */
export function agreementsOf(
  typed: TypedName & { className: string | null },
  student: Omit<CandidateStudent, "id">,
): Agreements {
  const { lastName, preferredLastName, firstName, classKeys } = student;
  const last = normaliseName(typed.lastName);
  const ofLast = [lastName, preferredLastName ?? lastName].map((name) => agreementOf(last, normaliseName(name)));
  return {
    lastName: ofLast.includes("SAME") ? "SAME" : ofLast.includes("CLOSE") ? "CLOSE" : "DIFFERENT",
    firstName: agreementOf(normaliseName(typed.firstName), normaliseName(firstName)),
    className: ofClasses(typed.className === null ? "" : normaliseClass(typed.className), classKeys),
  };
}

function agreementOf(typed: string, known: string): Agreement {
  if (typed === known) return "SAME";
  if (typed === "" || known === "") return "DIFFERENT";
  return isInitial(typed, known) || isPart(typed, known) || isShortForm(typed, known) || isMisspelt(typed, known)
    ? "CLOSE"
    : "DIFFERENT";
}

function isMisspelt(typed: string, known: string): boolean {
  const [a, b] = [typed.replaceAll(" ", ""), known.replaceAll(" ", "")];
  const limit = Math.min(a.length, b.length) <= SHORT_WORD ? 1 : MOST_EDITS;
  return distance(a, b, limit) <= limit;
}

/** A neighbouring class is another class: one letter makes the difference there. */
function ofClasses(typed: string, known: readonly string[]): Agreement | null {
  if (typed === "" || known.length === 0) return null;
  return known.includes(typed) ? "SAME" : "DIFFERENT";
}
