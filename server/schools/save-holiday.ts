import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { saveHolidayDays, saveNewHolidays } from "./holiday.store.ts";
import type { SaveHolidayInput } from "./school-settings.inputs.ts";
import { isHoliday } from "./school-settings.rules.ts";
import { getSchool } from "./school.store.ts";
import type { School } from "./school.entity.ts";

const LONGEST_NAME = 60;

/** A new holiday, or other days of one that is there. */
export async function saveHoliday(
  db: Db,
  viewer: Viewer,
  { id = null, name = null, startsOn, endsOn }: SaveHolidayInput,
): Promise<School> {
  const trimmed = name?.trim() || null;
  if (trimmed && trimmed.length > LONGEST_NAME) throw new Refusal("BAD_USER_INPUT", { field: "name" });
  if (!isHoliday(startsOn, endsOn)) throw new Refusal("HOLIDAY_ENDS_BEFORE");

  const holiday = { name: trimmed, startsOn, endsOn };
  if (id === null) await saveNewHolidays(db, viewer, [holiday]);
  else if (!(await saveHolidayDays(db, viewer, id, holiday))) throw new Refusal("NOT_FOUND");
  return getSchool(db, viewer);
}
