import type { Viewer } from "../access/viewer.ts";
import { listShownParticipations } from "../participations/participation.store.ts";
import { loadStudents } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { agreementsOf } from "./agreement.rules.ts";
import { rankAll } from "./name-candidates.ts";
import { listCampaignsByMatch } from "./name-line.store.ts";
import { loadMatches } from "./name-match.store.ts";
import { MatchCandidate, NameAgreement } from "./name-match.type.ts";

/** Most likely first, those whom the viewer may see. */
export async function loadCandidates(
  db: Db,
  viewer: Viewer,
  matchIds: readonly string[],
): Promise<Map<string, MatchCandidate[]>> {
  const matches = await loadMatches(db, viewer, matchIds);
  const ranked = await rankAll(db, viewer.schoolId, matches);
  const students = await loadStudents(db, viewer, [...new Set(ranked.flat().map(({ id }) => id))]);
  const campaigns = await listCampaignsByMatch(db, viewer, matchIds);
  const shown = Map.groupBy(
    await listShownParticipations(db, viewer, [...students.keys()], [...new Set([...campaigns.values()].flat())]),
    ({ studentId }) => studentId,
  );
  return new Map(
    matches.map((match, index) => [
      match.id,
      (ranked[index] ?? []).flatMap(({ id, confidence, reason, student: listed }) => {
        const student = students.get(id);
        if (!student) return [];
        const participations = (shown.get(id) ?? []).filter(({ campaignId }) =>
          campaigns.get(match.id)?.includes(campaignId),
        );
        const agreement = Object.assign(new NameAgreement(), agreementsOf(match, listed));
        const classNames = [...new Set(listed.classNames)];
        const facts = { student, confidence, reason, agreement, classNames, participations };
        return [Object.assign(new MatchCandidate(), facts)];
      }),
    ]),
  );
}
