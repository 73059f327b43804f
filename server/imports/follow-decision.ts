import { getSchool } from "../schools/school.store.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { lockSchool } from "./import-run.store.ts";
import type { NameMatch } from "./name-match.type.ts";
import { MatchDecision } from "./name-match.type.ts";
import { moveLinesOfMatch, saveDecision } from "./name-match.store.ts";
import { refreshCampaigns } from "./refresh-campaigns.ts";
import { refreshParticipations } from "./refresh-participations.ts";

/** Keeps what a person said of a typed name; the boards follow in the same transaction. */
export async function followDecision(
  db: Db,
  viewer: Viewer,
  match: NameMatch,
  { decision, studentId, at }: { decision: MatchDecision; studentId: string | null; at: Date },
): Promise<NameMatch> {
  await lockSchool(db, viewer.schoolId);
  if (!(await saveDecision(db, match, { decision, studentId, by: viewer.id, at }))) throw new Refusal("CONFLICT");

  const outcome = decision === MatchDecision.DISMISSED ? "UNCHANGED" : "TO_MATCH";
  const pairs = await moveLinesOfMatch(db, match, { studentId, outcome });
  const school = await getSchool(db, viewer);
  await refreshParticipations(db, school, pairs);
  await refreshCampaigns(db, school, [...new Set(pairs.map(({ campaignId }) => campaignId))]);
  return Object.assign(match, { decision, studentId, decidedBy: viewer.id, decidedAt: at });
}
