import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { INVITATION_HOURS, makeStaffLink } from "./make-staff-link.ts";
import {
  changeStaffMember,
  countHeads,
  listAddresses,
  replaceTeachings,
  saveAddress,
  saveStaffMember,
} from "./staff-account.store.ts";
import type { KnownAddress, NewStaffMember, TaughtClass } from "./staff-account.store.ts";

export interface WantedStaff extends NewStaffMember {
  /** Null: those of the person stay as they are. */
  classes: readonly TaughtClass[] | null;
}

export interface AddedStaff {
  staffId: string;
  email: string;
  isNew: boolean;
  /** Of a single-use link; null for who has a password. */
  token: string | null;
}

/** In the school's scope: new people come in, those who are there get the role and the classes that the list says. */
export async function addStaff(
  db: Db,
  { schoolId, schoolYearId }: { schoolId: string; schoolYearId: string | null },
  people: readonly WantedStaff[],
  now: Date,
): Promise<AddedStaff[]> {
  const known = await listAddresses(
    db,
    people.map(({ email }) => email),
  );
  if ([...known.values()].some((one) => one.schoolId !== schoolId)) throw new Refusal("ADDRESS_TAKEN");

  const added: AddedStaff[] = [];
  for (const person of people) {
    const before = known.get(person.email);
    const one = before ?? (await join(db, schoolId, person));
    const hasPassword = before ? await changeStaffMember(db, before, person) : false;
    if (person.classes) await replaceTeachings(db, one, { schoolYearId, classes: person.classes });
    const token = hasPassword ? null : await makeStaffLink(db, one, { hours: INVITATION_HOURS, now });
    added.push({ staffId: one.staffId, email: person.email, isNew: !before, token });
  }
  if ((await countHeads(db, schoolId)) === 0) throw new Refusal("NO_HEAD_LEFT");
  return added;
}

async function join(db: Db, schoolId: string, person: WantedStaff): Promise<KnownAddress> {
  const staffId = await saveStaffMember(db, schoolId, person);
  if (!(await saveAddress(db, { email: person.email, schoolId, staffId }))) throw new Refusal("ADDRESS_TAKEN");
  return { schoolId, staffId };
}
