import type { Db } from "../shared/db.ts";
import {
  describeQuestions,
  linkListed,
  listAnswers,
  listLikenesses,
  setQuestionsApart,
  stageNewcomers,
} from "./identity-question.store.ts";
import type { OpenQuestion } from "./identity-question.store.ts";
import { settleIdentities } from "./identity.rules.ts";
import type { Import } from "./import.entity.ts";

/** Links the staged lines whose INE is new to the students who they are, as far as that is sure; answers what a person must say. */
export async function identifyListed(db: Db, one: Import): Promise<OpenQuestion[]> {
  const likenesses = await listLikenesses(db, one.schoolId);
  if (likenesses.length === 0) return [];
  const { links, arrivals, questions } = settleIdentities(likenesses, await listAnswers(db, one));
  await linkListed(db, links);
  await stageNewcomers(db, arrivals);
  if (questions.length === 0) return [];
  const described = await describeQuestions(db, one.schoolId, questions);
  await setQuestionsApart(db, questions);
  return described;
}
