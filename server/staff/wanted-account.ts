import type { Viewer } from "../access/viewer.ts";
import { isOneAddress } from "../schools/email-address.rules.ts";
import type { TaughtClass } from "../schools/staff-account.store.ts";
import type { Role } from "../schools/staff.entity.ts";
import { listClasses } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { cleanAddress, cleanName, isGivenBySchool } from "./staff.rules.ts";

export interface WantedAccount {
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  classes: readonly TaughtClass[];
}

/** What was typed, as it may be kept. A class that is not one of the running year does not exist. */
export async function wantedAccount(db: Db, viewer: Viewer, typed: WantedAccount): Promise<WantedAccount> {
  const [firstName, lastName] = [cleanName(typed.firstName), cleanName(typed.lastName)];
  const email = cleanAddress(typed.email);
  if (firstName === null) throw new Refusal("BAD_USER_INPUT", { field: "firstName" });
  if (lastName === null) throw new Refusal("BAD_USER_INPUT", { field: "lastName" });
  if (!isOneAddress(email)) throw new Refusal("BAD_USER_INPUT", { field: "email" });
  if (!isGivenBySchool(typed.role)) throw new Refusal("BAD_USER_INPUT", { field: "role" });

  if (typed.classes.some(isOverBeforeItBegins)) throw new Refusal("PERIOD_ENDS_BEFORE");
  const known = await listClasses(db, viewer, { schoolYearId: null, gradeLevel: null });
  const classes = [...new Map(typed.classes.map((one) => [one.classId, one])).values()];
  if (classes.some(({ classId }) => known.every(({ id }) => id !== classId))) throw new Refusal("NOT_FOUND");
  return { email, firstName, lastName, role: typed.role, classes };
}

function isOverBeforeItBegins({ startsOn, endsOn }: TaughtClass): boolean {
  return Boolean(startsOn && endsOn && endsOn < startsOn);
}
