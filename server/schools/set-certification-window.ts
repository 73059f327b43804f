import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { SeenWindowInput, SetCertificationWindowInput } from "./certification-window.inputs.ts";
import { whyNotWindow } from "./certification-window.rules.ts";
import { loadOwnWindows, removeWindow, saveWindow } from "./certification-window.store.ts";
import type { SchoolYear } from "./school-year.entity.ts";
import { getSchoolYear } from "./school.store.ts";
import { lockTerms } from "./term.store.ts";

/** The school's own days for the certification of a level; without days, back to those published. */
export async function setCertificationWindow(
  db: Db,
  viewer: Viewer,
  { schoolYearId, level, opensOn = null, closesOn = null, seen = null }: SetCertificationWindowInput,
): Promise<SchoolYear> {
  const year = await getSchoolYear(db, viewer, schoolYearId);
  await lockTerms(db, viewer, year.id);
  const before = (await loadOwnWindows(db, viewer, [year.id])).get(year.id)?.find((one) => one.level === level);
  // Whoever asks again after an answer that was lost finds their own change.
  const isKnown = seen === null || isSame(before, seen) || isSame(before, { opensOn, closesOn });
  if (!isKnown) throw new Refusal("CONFLICT");
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

function isSame(one: SeenWindowInput | undefined, other: SeenWindowInput): boolean {
  return (one?.opensOn ?? null) === (other.opensOn ?? null) && (one?.closesOn ?? null) === (other.closesOn ?? null);
}
