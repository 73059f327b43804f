import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { deleteHoliday } from "./holiday.store.ts";
import { getSchool } from "./school.store.ts";
import type { School } from "./school.entity.ts";

export async function removeHoliday(db: Db, viewer: Viewer, id: string): Promise<School> {
  if (!(await deleteHoliday(db, viewer, id))) throw new Refusal("NOT_FOUND");
  return getSchool(db, viewer);
}
