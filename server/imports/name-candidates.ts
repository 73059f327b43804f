import type { Db } from "../shared/db.ts";
import { listCandidateStudents } from "./name-candidates.store.ts";
import { prepareCandidate, rankPrepared } from "./name.rules.ts";
import type { Candidate, PreparedCandidate } from "./name.rules.ts";

interface Question {
  lastName: string;
  firstName: string;
  className: string | null;
  schoolYearId: string | null;
}

/** How likely the best candidate is: the order in which names are shown. */
export async function withLikelihood<Name extends Question>(
  db: Db,
  schoolId: string,
  names: readonly Name[],
): Promise<(Name & { likelihood: number })[]> {
  const ranked = await rankAll(db, schoolId, names);
  return names.map((name, index) => ({ ...name, likelihood: ranked[index]?.[0]?.confidence ?? 0 }));
}

/** Who each typed name may be, most likely first, among the students of its school year (of any year, where that has no list). */
export async function rankAll(db: Db, schoolId: string, names: readonly Question[]): Promise<Candidate[][]> {
  const years = new Map<string | null, PreparedCandidate[]>();
  for (const schoolYearId of new Set(names.map((name) => name.schoolYearId))) {
    years.set(schoolYearId, (await listCandidateStudents(db, schoolId, schoolYearId)).map(prepareCandidate));
  }
  return names.map((name) => rankPrepared(name, years.get(name.schoolYearId) ?? []));
}
