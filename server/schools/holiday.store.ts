import { inSchoolOf } from "../access/viewer.ts";
import type { Viewer } from "../access/viewer.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { SchoolHoliday } from "./holiday.entity.ts";
import { isUuid } from "./school.store.ts";

export interface Holiday {
  name: string | null;
  /** Days, both included. */
  startsOn: string;
  endsOn: string;
}

/** Oldest first. */
export function listHolidays(db: Db, viewer: Viewer): Promise<SchoolHoliday[]> {
  return db.find(SchoolHoliday, { where: inSchoolOf(viewer), order: { startsOn: "ASC", endsOn: "ASC", id: "ASC" } });
}

/** Those that are there, of the same name on the same days, stay one: whoever asks again did not see the answer. */
export async function saveNewHolidays(db: Db, viewer: Viewer, holidays: readonly Holiday[]): Promise<void> {
  await rows(
    db,
    `insert into school_holidays (school_id, name, starts_on, ends_on)
     select $1, h.name, h.starts_on, h.ends_on from unnest($2::text[], $3::date[], $4::date[]) as h (name, starts_on, ends_on)
     where not exists (select from school_holidays there where there.school_id = $1
       and (there.name, there.starts_on, there.ends_on) is not distinct from (h.name, h.starts_on, h.ends_on))`,
    [
      viewer.schoolId,
      holidays.map(({ name }) => name),
      holidays.map(({ startsOn }) => startsOn),
      holidays.map(({ endsOn }) => endsOn),
    ],
  );
}

export async function findHoliday(db: Db, viewer: Viewer, id: string): Promise<Holiday | null> {
  return isUuid(id) ? db.findOneBy(SchoolHoliday, { ...inSchoolOf(viewer), id }) : null;
}

/** One conditional statement: false where it is not what it was any more. */
export async function saveHolidayDays(
  db: Db,
  viewer: Viewer,
  id: string,
  { before, after }: { before: Holiday; after: Holiday },
): Promise<boolean> {
  const count = await changed(
    db,
    `update school_holidays set name = $3, starts_on = $4, ends_on = $5 where school_id = $1 and id = $2
       and (name, starts_on, ends_on) is not distinct from ($6::text, $7::date, $8::date)`,
    [
      ...[viewer.schoolId, id, after.name, after.startsOn, after.endsOn],
      ...[before.name, before.startsOn, before.endsOn],
    ],
  );
  return count === 1;
}

/** False where there is no such holiday. */
export async function deleteHoliday(db: Db, viewer: Viewer, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  return (
    (await changed(db, `delete from school_holidays where school_id = $1 and id = $2`, [viewer.schoolId, id])) === 1
  );
}

/** Those that begin within the days, both included. */
export async function deleteHolidaysWithin(
  db: Db,
  viewer: Viewer,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<void> {
  await rows(db, `delete from school_holidays where school_id = $1 and starts_on between $2 and $3`, [
    viewer.schoolId,
    startsOn,
    endsOn,
  ]);
}
