import type { Viewer } from "../access/viewer.ts";
import { addStaff } from "../schools/add-staff.ts";
import { listAddresses } from "../schools/staff-account.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { giveStaffLink } from "./give-staff-link.ts";
import type { Postage } from "./give-staff-link.ts";
import type { StaffAccount, StaffLinkToHandOver } from "./staff-account.type.ts";
import type { InviteStaffInput } from "./staff.inputs.ts";
import { getStaffAccount, lockStaff } from "./staff.store.ts";
import { wantedAccount } from "./wanted-account.ts";

/** Somebody new. STAFF_EXISTS: the school has them; ADDRESS_TAKEN: another school has. */
export async function inviteStaff(
  db: Db,
  viewer: Viewer,
  input: InviteStaffInput,
  postage: Postage,
): Promise<{ account: StaffAccount; link: StaffLinkToHandOver | null }> {
  const person = await wantedAccount(db, viewer, input);
  await lockStaff(db, viewer);
  const known = (await listAddresses(db, [person.email])).get(person.email);
  if (known) throw new Refusal(known.schoolId === viewer.schoolId ? "STAFF_EXISTS" : "ADDRESS_TAKEN");

  const [added] = await addStaff(db, viewer, [person], postage.now);
  const account = await getStaffAccount(db, viewer, added!.staffId, postage.now);
  const link = await giveStaffLink(db, viewer, account, postage);
  return { account: await getStaffAccount(db, viewer, account.id, postage.now), link };
}
