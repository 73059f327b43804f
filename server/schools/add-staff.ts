import { randomBytes } from "node:crypto";

import { hashOf } from "../access/session.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import {
  changeStaffMember,
  countHeads,
  deleteLinks,
  listAddresses,
  replaceTeachings,
  saveAddress,
  saveStaffMember,
} from "./staff-account.store.ts";
import type { KnownAddress, NewStaffMember, TaughtClass } from "./staff-account.store.ts";
import { saveLink } from "./staff-link.store.ts";

const LINK_HOURS = 72;

export interface WantedStaff extends NewStaffMember {
  classes: readonly TaughtClass[];
}

export interface AddedStaff {
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
    await replaceTeachings(db, one, { schoolYearId, classes: person.classes });
    added.push({ email: person.email, isNew: !before, token: hasPassword ? null : await newLink(db, one, now) });
  }
  if ((await countHeads(db, schoolId)) === 0) throw new Refusal("NO_HEAD_LEFT");
  return added;
}

async function join(db: Db, schoolId: string, person: WantedStaff): Promise<KnownAddress> {
  const staffId = await saveStaffMember(db, schoolId, person);
  if (!(await saveAddress(db, { email: person.email, schoolId, staffId }))) throw new Refusal("ADDRESS_TAKEN");
  return { schoolId, staffId };
}

/** The token leaves once; the table keeps its hash. An earlier link that was not used is void. */
async function newLink(db: Db, one: KnownAddress, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000);
  await deleteLinks(db, one);
  await saveLink(db, { tokenHash: hashOf(token), schoolId: one.schoolId, id: one.staffId }, expiresAt);
  return token;
}
