import type { Viewer } from "../access/viewer.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { SchoolYear } from "./school-year.entity.ts";
import type { Thresholds } from "./school-settings.rules.ts";

/** False when somebody changed the settings since they were read. */
export async function saveThresholds(
  db: Db,
  viewer: Viewer,
  { neverStartedDays, stoppedDays, remindAgainDays, oldProfileDays }: Thresholds,
  version: number,
): Promise<boolean> {
  const count = await changed(
    db,
    `update schools set never_started_days = $2, stopped_days = $3, remind_again_days = $4, profile_old_days = $5,
       settings_version = settings_version + 1 where id = $1 and settings_version = $6`,
    [viewer.schoolId, neverStartedDays, stoppedDays, remindAgainDays, oldProfileDays, version],
  );
  return count === 1;
}

/** False when somebody changed the settings since they were read. */
export async function saveSchoolDays(
  db: Db,
  viewer: Viewer,
  { timeZone, yearFirstDay }: { timeZone: string; yearFirstDay: string },
  version: number,
): Promise<boolean> {
  const count = await changed(
    db,
    `update schools set time_zone = $2, year_first_day = $3, settings_version = settings_version + 1
     where id = $1 and settings_version = $4`,
    [viewer.schoolId, timeZone, yearFirstDay, version],
  );
  return count === 1;
}

/** False when somebody changed the settings since they were read. */
export async function saveHolidayZone(db: Db, viewer: Viewer, zone: string, version: number): Promise<boolean> {
  const count = await changed(
    db,
    `update schools set holiday_zone = $2, settings_version = settings_version + 1
     where id = $1 and settings_version = $3`,
    [viewer.schoolId, zone, version],
  );
  return count === 1;
}

/** Once there are classes, results are placed in the years: their days stay. */
export async function hasClasses(db: Db, viewer: Viewer): Promise<boolean> {
  const [found] = await rows<{ known: boolean }>(
    db,
    `select exists (select from school_classes where school_id = $1) as known`,
    [viewer.schoolId],
  );
  return found!.known;
}

export async function moveSchoolYear(
  db: Db,
  { schoolId, id }: Pick<SchoolYear, "schoolId" | "id">,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<void> {
  await rows(db, `update school_years set starts_on = $3, ends_on = $4 where school_id = $1 and id = $2`, [
    schoolId,
    id,
    startsOn,
    endsOn,
  ]);
}
