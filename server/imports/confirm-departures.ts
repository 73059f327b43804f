import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { closeDepartures } from "./departure.store.ts";

/** The students whom the newest list no longer names have left; the others stay. Answers how many left. */
export function confirmDepartures(
  db: Db,
  viewer: Viewer,
  { studentIds, at }: { studentIds: readonly string[]; at: Date },
): Promise<number> {
  return closeDepartures(db, viewer, studentIds, localDay(at.toISOString(), viewer.timeZone));
}
