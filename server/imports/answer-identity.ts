import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { findIdentityQuestion, saveAnswer } from "./identity-answer.store.ts";
import type { IdentityQuestion } from "./identity-question.type.ts";
import { ImportStatus } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { getImport } from "./import.store.ts";

/** A person says who a line of a list is: one of the students proposed, or null, a new one. Kept until the list is confirmed. */
export async function answerIdentity(
  db: Db,
  viewer: Viewer,
  answer: { importId: string; line: number; studentId: string | null; at: Date },
): Promise<{ import: Import; question: IdentityQuestion }> {
  const one = await getImport(db, viewer, answer.importId);
  if (one.status !== ImportStatus.WAITING) throw new Refusal("IMPORT_NOT_WAITING");
  if (answer.studentId !== null && !isUuid(answer.studentId)) throw new Refusal("NOT_FOUND");

  if (!(await saveAnswer(db, viewer, answer))) throw new Refusal("IDENTITY_NOT_OFFERED");
  return { import: one, question: (await findIdentityQuestion(db, viewer, one.id, answer.line))! };
}
