import { closeSessionsOf } from "../access/session.store.ts";
import type { Viewer } from "../access/viewer.ts";
import { deleteLinks } from "../schools/staff-account.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { StaffAccount } from "./staff-account.type.ts";
import { getStaffAccount, lockStaff, saveRevoked } from "./staff.store.ts";

/** At once: sessions and links end in the same transaction. What the person did stays under their name. */
export async function revokeStaff(db: Db, viewer: Viewer, { id, at }: { id: string; at: Date }): Promise<StaffAccount> {
  await lockStaff(db, viewer);
  const account = await getStaffAccount(db, viewer, id, at);
  // So a head is always left: whoever does this is one.
  if (account.id === viewer.id) throw new Refusal("STAFF_IS_SELF");

  const one = { schoolId: viewer.schoolId, id: account.id };
  await saveRevoked(db, viewer, account.id, at);
  await closeSessionsOf(db, one);
  await deleteLinks(db, { schoolId: one.schoolId, staffId: one.id });
  return getStaffAccount(db, viewer, account.id, at);
}
