import type { Viewer } from "../access/viewer.ts";
import { getStudent } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { followDecision } from "./follow-decision.ts";
import { getMatch } from "./name-match.store.ts";
import { MatchDecision } from "./name-match.type.ts";
import type { NameMatch } from "./name-match.type.ts";

export async function linkName(
  db: Db,
  viewer: Viewer,
  { matchId, studentId, at }: { matchId: string; studentId: string; at: Date },
): Promise<NameMatch> {
  const match = await getMatch(db, viewer, matchId);
  const student = await getStudent(db, viewer, studentId);
  if (match.decision === MatchDecision.LINKED && match.studentId === student.id) return match;
  if (match.decision === MatchDecision.LINKED) throw new Refusal("NAME_ALREADY_DECIDED");

  return followDecision(db, viewer, match, { decision: MatchDecision.LINKED, studentId: student.id, at });
}
