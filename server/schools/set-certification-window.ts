import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { SetCertificationWindowInput } from "./certification-window.inputs.ts";
import { whyNotWindow } from "./certification-window.rules.ts";
import { removeWindow, saveWindow } from "./certification-window.store.ts";
import type { SchoolYear } from "./school-year.entity.ts";
import { getSchoolYear } from "./school.store.ts";

/** The school's own days for the certification of a level; without days, back to those published. */
export async function setCertificationWindow(
  db: Db,
  viewer: Viewer,
  { schoolYearId, level, opensOn = null, closesOn = null }: SetCertificationWindowInput,
): Promise<SchoolYear> {
  const year = await getSchoolYear(db, viewer, schoolYearId);
  if (opensOn === null && closesOn === null) {
    await removeWindow(db, viewer, year.id, level);
    return year;
  }
  if (opensOn === null || closesOn === null) {
    throw new Refusal("BAD_USER_INPUT", { field: opensOn === null ? "opensOn" : "closesOn" });
  }
  const why = whyNotWindow({ opensOn, closesOn }, year);
  if (why) throw new Refusal(why);
  await saveWindow(db, viewer, year.id, { level, opensOn, closesOn });
  return year;
}
