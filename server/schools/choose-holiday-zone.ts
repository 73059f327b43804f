import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { calendarOf } from "./holiday-calendars.ts";
import { deleteHolidaysWithin, saveNewHolidays } from "./holiday.store.ts";
import type { ChooseHolidayZoneInput } from "./school-settings.inputs.ts";
import { saveHolidayZone } from "./school-settings.store.ts";
import { schoolYearFrom } from "./school-year.rules.ts";
import { getSchool } from "./school.store.ts";
import type { School } from "./school.entity.ts";

/** Takes over the zone's holidays, of the years that are known; those of other years stay as they are. */
export async function chooseHolidayZone(
  db: Db,
  viewer: Viewer,
  { zone, version }: ChooseHolidayZoneInput,
): Promise<School> {
  const calendar = calendarOf(zone);
  if (!(await saveHolidayZone(db, viewer, zone, version))) throw new Refusal("CONFLICT");

  for (const { startYear, holidays } of calendar.years) {
    await deleteHolidaysWithin(db, viewer, schoolYearFrom(startYear, calendar.yearFirstDay));
    await saveNewHolidays(db, viewer, holidays);
  }
  return getSchool(db, viewer);
}
