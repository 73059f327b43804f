import { plainName } from "../imports/likeness.rules.ts";
import { normaliseName, rankCandidates } from "../imports/name.rules.ts";
import type { PreparedCandidate } from "../imports/name.rules.ts";

export interface TypedName {
  lastName: string;
  firstName: string;
  className: string | null;
  /** As the class's own key is written; null: no class on the line. */
  classKey: string | null;
}

export interface KnownStudent {
  id: string;
  /** Normalised. */
  names: readonly { last: string; first: string }[];
}

/** For many typed names: what comparing needs is worked out once. */
export function prepareStudents(students: readonly KnownStudent[], classKey: string): PreparedCandidate[] {
  return students.map(({ id, names }) => ({
    id,
    names: names.map(({ last, first }) => plainName(last, first)),
    classKeys: [classKey],
  }));
}

/**
 * The students of the class whom a typed name may be: those it resembles, and where it names their class, whoever bears
 * that last name, for a nickname resembles nothing.
 */
export function whomMayBe(typed: TypedName, students: readonly PreparedCandidate[]): string[] {
  const last = normaliseName(typed.lastName);
  const may = students.filter(
    (one) =>
      rankCandidates(typed, [one]).length > 0 ||
      (typed.classKey !== null &&
        one.classKeys.includes(typed.classKey) &&
        one.names.some((name) => name.last === last)),
  );
  return may.map(({ id }) => id);
}
