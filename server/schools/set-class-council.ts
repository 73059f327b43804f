import { seesWholeSchool } from "../access/viewer.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { loadCouncils, lockCouncils, removeCouncil, saveCouncil } from "./class-council.store.ts";
import type { SchoolClass } from "./school-class.entity.ts";
import { getClass, getSchoolYear } from "./school.store.ts";
import type { SetClassCouncilInput } from "./term.inputs.ts";
import { mayHoldCouncil } from "./term.rules.ts";
import { getTerm } from "./term.store.ts";

/** The day of a class council, by the homeroom teacher of the class or who sees the whole school. */
export async function setClassCouncil(
  db: Db,
  viewer: Viewer,
  { classId, termId, heldOn = null, seen = null }: SetClassCouncilInput,
): Promise<SchoolClass> {
  const schoolClass = await getClass(db, viewer, classId);
  const term = await getTerm(db, viewer, termId);
  if (term.schoolYearId !== schoolClass.schoolYearId) throw new Refusal("NOT_FOUND");
  if (!seesWholeSchool(viewer) && !viewer.homeroomIds.includes(classId)) throw new Refusal("FORBIDDEN");
  const year = await getSchoolYear(db, viewer, term.schoolYearId);
  if (heldOn !== null && !mayHoldCouncil(heldOn, term, year)) throw new Refusal("COUNCIL_OUTSIDE_TERM");

  await lockCouncils(db, viewer, classId);
  const before = (await loadCouncils(db, viewer, [classId])).get(classId)?.find((one) => one.termId === termId);
  const heldBefore = before?.heldOn ?? null;
  // Whoever asks again after an answer that was lost finds their own change.
  if (seen && heldBefore !== (seen.heldOn ?? null) && heldBefore !== heldOn) throw new Refusal("CONFLICT");
  if (heldOn === null) await removeCouncil(db, viewer, { classId, termId });
  else await saveCouncil(db, viewer, { classId, termId, heldOn });
  return schoolClass;
}
