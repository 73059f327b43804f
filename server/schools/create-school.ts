import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { Role } from "./staff.entity.ts";
import { saveAddress, saveSchool, saveStaffMember } from "./staff-account.store.ts";
import type { NewSchool } from "./staff-account.store.ts";
import { schoolYearsOfDays } from "./school-year.store.ts";
import { DEFAULT_FIRST_DAY, DEFAULT_TIME_ZONE, localDay } from "./school-year.rules.ts";

/** In the new school's scope: the school, its running year and its head. */
export async function createSchool(
  db: Db,
  school: NewSchool & { head: { email: string; firstName: string; lastName: string; passwordHash: string } },
  now: Date,
): Promise<void> {
  if (!(await saveSchool(db, school))) throw new Refusal("SCHOOL_EXISTS");
  const staffId = await saveStaffMember(db, school.id, { ...school.head, role: Role.HEAD });
  if (!(await saveAddress(db, { email: school.head.email, schoolId: school.id, staffId })))
    throw new Refusal("ADDRESS_TAKEN");

  await schoolYearsOfDays(db, { id: school.id, timeZone: DEFAULT_TIME_ZONE, yearFirstDay: DEFAULT_FIRST_DAY }, [
    localDay(now.toISOString()),
  ]);
}
