import type { Viewer } from "../access/viewer.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import { schoolYearOf } from "../schools/school-year.rules.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { countIdentities } from "./identity-answer.store.ts";
import { ImportStatus } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { answerByDefault } from "./list-answer.rules.ts";
import { answerList } from "./map-columns.ts";
import { getImport, markConfirmed, moveImport, saveJob } from "./import.store.ts";

/** The file goes back into the queue, its questions answered. */
export async function confirmImport(
  db: Db,
  viewer: Viewer,
  { importId, at }: { importId: string; at: Date },
): Promise<Import> {
  const one = await getImport(db, viewer, importId);
  if (!seesWholeSchool(viewer)) throw new Refusal("FORBIDDEN");
  if (one.status !== ImportStatus.WAITING) throw new Refusal("IMPORT_NOT_WAITING");
  if (one.messageCode === "IDENTITY_QUESTIONS") {
    const counts = (await countIdentities(db, viewer, [one.id])).get(one.id);
    if (counts && counts.open > 0) throw new Refusal("QUESTIONS_OPEN");
  }
  if (one.messageCode === "COLUMNS_UNKNOWN") throw new Refusal("COLUMNS_INCOMPLETE");

  if (one.messageCode === "SAME_NAME_CAMPAIGN") throw new Refusal("QUESTIONS_OPEN");

  if (one.messageCode === "LIST_YEAR") {
    const { startsOn } = schoolYearOf(at.toISOString(), viewer.timeZone, viewer.yearFirstDay);
    await answerList(db, viewer, { one, answer: answerByDefault(one.listColumns ?? [], startsOn), at });
    return getImport(db, viewer, importId);
  }
  if (!(await moveImport(db, one, ImportStatus.WAITING, ImportStatus.QUEUED))) throw new Refusal("CONFLICT");
  await markConfirmed(db, one, at);
  await saveJob(db, viewer.schoolId, one.id);
  return getImport(db, viewer, importId);
}
