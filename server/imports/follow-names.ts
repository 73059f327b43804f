import type { Db } from "../shared/db.ts";
import { withLikelihood } from "./name-candidates.ts";
import { answerOf } from "./name-resolution.rules.ts";
import type { NameAnswer } from "./name-resolution.rules.ts";
import {
  askAgain,
  dropSettled,
  dropUnused,
  listLinesToFollow,
  listNameCases,
  saveMatchOfEachLine,
  saveMatches,
  saveStudentsOfLines,
} from "./follow-names.store.ts";
import type { FollowedLine, NameKey } from "./follow-names.store.ts";
import type { Pair } from "./import-lines.store.ts";
import { joinByHash, MANY_ROWS } from "./join-by-hash.store.ts";

/**
 * Finds out again whose the typed names are: of one import, or of the whole school when its students have changed.
 * Answers the (campaign, student) pairs whose lines have changed hands.
 */
export async function followNames(
  db: Db,
  { schoolId, importId = null }: { schoolId: string; importId?: string | null },
): Promise<Pair[]> {
  const cases = await listNameCases(db, schoolId, importId);
  const answers = new Map<string, NameAnswer>(cases.map((one) => [keyText(one), answerOf(one)]));
  await askAgain(db, schoolId, matchIds(answers, "ASK_AGAIN"));
  await dropSettled(db, schoolId, settled(answers));

  const lines = await listLinesToFollow(db, schoolId, importId);
  const questions = cases.filter((one) => isNewQuestion(answers.get(keyText(one))));
  const made = await saveMatches(db, schoolId, await withLikelihood(db, schoolId, questions));
  const each = lines.filter((line) => answers.get(keyText(line))?.kind === "ASK_EACH");
  const ofEach = await saveMatchOfEachLine(db, schoolId, each);

  const moved = lines.flatMap((line) => {
    const answer = answers.get(keyText(line));
    if (!answer || line.isDecided) return [];
    const next = placeOf(line, answer, made.get(keyText(line)), ofEach.get(line.factKey));
    return next.studentId === line.studentId && next.matchId === line.matchId && next.outcome === line.outcome
      ? []
      : [{ line, next }];
  });
  await joinByHash(db, moved.length >= MANY_ROWS);
  await saveStudentsOfLines(
    db,
    schoolId,
    moved.map(({ line, next }) => ({ ...line, ...next })),
  );
  await joinByHash(db, false);
  await dropUnused(db, schoolId);
  return moved.flatMap(({ line, next }) =>
    [line.studentId, next.studentId]
      .filter((studentId) => studentId !== null)
      .map((studentId) => ({ campaignId: line.campaignId, studentId })),
  );
}

interface Place {
  studentId: string | null;
  matchId: string | null;
  outcome: FollowedLine["outcome"];
}

/** Where a line belongs. A link keeps the outcome that is there: the participations say it when they are computed. */
function placeOf(
  line: FollowedLine,
  answer: NameAnswer,
  made: string | undefined,
  own: { matchId: string; studentId: string | null; dismissed: boolean } | undefined,
): Place {
  switch (answer.kind) {
    case "LINK":
      return { studentId: answer.studentId, matchId: answer.matchId, outcome: line.outcome };
    case "NOBODY":
      return { studentId: null, matchId: answer.matchId, outcome: "UNCHANGED" };
    case "ASK_AGAIN":
      return { studentId: null, matchId: answer.matchId, outcome: "TO_MATCH" };
    case "ASK":
      return { studentId: null, matchId: answer.matchId ?? made ?? null, outcome: "TO_MATCH" };
    case "ASK_EACH":
      if (own?.studentId) return { studentId: own.studentId, matchId: own.matchId, outcome: line.outcome };
      return { studentId: null, matchId: own?.matchId ?? null, outcome: own?.dismissed ? "UNCHANGED" : "TO_MATCH" };
  }
}

function isNewQuestion(answer: NameAnswer | undefined): boolean {
  return answer?.kind === "ASK" && answer.matchId === null;
}

function matchIds(answers: Map<string, NameAnswer>, kind: "ASK_AGAIN"): string[] {
  return [...answers.values()].flatMap((answer) => (answer.kind === kind ? [answer.matchId] : []));
}

/** Questions that a student of exactly that name has answered by appearing. */
function settled(answers: Map<string, NameAnswer>): string[] {
  return [...answers.values()].flatMap((answer) => (answer.kind === "LINK" && answer.settles ? [answer.settles] : []));
}

export function keyText({ lastKey, firstKey, classKey, schoolYearId }: NameKey): string {
  return [lastKey, firstKey, classKey ?? "", schoolYearId ?? ""].join("|");
}
