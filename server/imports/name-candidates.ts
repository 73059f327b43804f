import type { Db } from "../shared/db.ts";
import { listCandidateStudents } from "./name-candidates.store.ts";
import type { ListedCandidate } from "./name-candidates.store.ts";
import { prepareCandidate, rankCandidates } from "./name.rules.ts";
import type { Candidate, PreparedCandidate } from "./name.rules.ts";

interface Question {
  lastName: string;
  firstName: string;
  className: string | null;
  schoolYearId: string | null;
}

export interface RankedCandidate extends Candidate {
  student: ListedCandidate;
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
export async function rankAll(db: Db, schoolId: string, names: readonly Question[]): Promise<RankedCandidate[][]> {
  const years = new Map<string | null, { prepared: PreparedCandidate[]; byId: Map<string, ListedCandidate> }>();
  for (const schoolYearId of new Set(names.map((name) => name.schoolYearId))) {
    const students = await listCandidateStudents(db, schoolId, schoolYearId);
    years.set(schoolYearId, {
      prepared: students.map(prepareCandidate),
      byId: new Map(students.map((student) => [student.id, student])),
    });
  }
  return names.map((name) => {
    const { prepared, byId } = years.get(name.schoolYearId)!;
    return rankCandidates(name, prepared).map((candidate) => ({ ...candidate, student: byId.get(candidate.id)! }));
  });
}
