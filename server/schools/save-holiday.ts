import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { findHoliday, saveHolidayDays, saveNewHolidays } from "./holiday.store.ts";
import type { Holiday } from "./holiday.store.ts";
import type { SaveHolidayInput } from "./school-settings.inputs.ts";
import { isHoliday, isSameHoliday } from "./school-settings.rules.ts";
import { getSchool } from "./school.store.ts";
import type { School } from "./school.entity.ts";

const LONGEST_NAME = 60;

/** A new holiday, or other days of one that is there. */
export async function saveHoliday(
  db: Db,
  viewer: Viewer,
  { id = null, name = null, startsOn, endsOn, seen = null }: SaveHolidayInput,
): Promise<School> {
  const trimmed = name?.trim() || null;
  if (trimmed && trimmed.length > LONGEST_NAME) throw new Refusal("BAD_USER_INPUT", { field: "name" });
  if (!isHoliday(startsOn, endsOn)) throw new Refusal("HOLIDAY_ENDS_BEFORE");

  const holiday = { name: trimmed, startsOn, endsOn };
  if (id === null) await saveNewHolidays(db, viewer, [holiday]);
  else await changeHoliday(db, viewer, id, holiday, seen && { ...seen, name: seen.name?.trim() || null });
  return getSchool(db, viewer);
}

async function changeHoliday(
  db: Db,
  viewer: Viewer,
  id: string,
  holiday: Holiday,
  seen: Holiday | null,
): Promise<void> {
  const before = await findHoliday(db, viewer, id);
  if (!before) throw new Refusal("NOT_FOUND");
  // Whoever asks again after an answer that was lost finds their own change.
  const isKnown = seen === null || isSameHoliday(before, seen) || isSameHoliday(before, holiday);
  if (!isKnown || !(await saveHolidayDays(db, viewer, id, { before, after: holiday }))) throw new Refusal("CONFLICT");
}
