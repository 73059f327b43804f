import type { Viewer } from "../access/viewer.ts";
import { loadStudents } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { rankAll } from "./name-candidates.ts";
import { loadMatches } from "./name-match.store.ts";
import { MatchCandidate } from "./name-match.type.ts";

/** Most likely first, those whom the viewer may see. */
export async function loadCandidates(
  db: Db,
  viewer: Viewer,
  matchIds: readonly string[],
): Promise<Map<string, MatchCandidate[]>> {
  const matches = await loadMatches(db, viewer, matchIds);
  const ranked = await rankAll(db, viewer.schoolId, matches);
  const students = await loadStudents(db, viewer, [...new Set(ranked.flat().map(({ id }) => id))]);
  return new Map(
    matches.map((match, index) => [
      match.id,
      (ranked[index] ?? []).flatMap(({ id, confidence, reason }) => {
        const student = students.get(id);
        return student ? [Object.assign(new MatchCandidate(), { student, confidence, reason })] : [];
      }),
    ]),
  );
}
