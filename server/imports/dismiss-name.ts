import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { followDecision } from "./follow-decision.ts";
import { getMatch } from "./name-match.store.ts";
import { MatchDecision } from "./name-match.type.ts";
import type { NameMatch } from "./name-match.type.ts";

export async function dismissName(
  db: Db,
  viewer: Viewer,
  { matchId, at }: { matchId: string; at: Date },
): Promise<NameMatch> {
  const match = await getMatch(db, viewer, matchId);
  if (match.decision === MatchDecision.DISMISSED) return match;
  if (match.decision === MatchDecision.LINKED) throw new Refusal("NAME_ALREADY_DECIDED");

  return followDecision(db, viewer, match, { decision: MatchDecision.DISMISSED, studentId: null, at });
}
