import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import type { StaffAccount } from "./staff-account.type.ts";
import { getStaffAccount, lockStaff, saveRevoked } from "./staff.store.ts";

/** The access that was taken away, with the role and the classes that it had. */
export async function restoreStaff(
  db: Db,
  viewer: Viewer,
  { id, at }: { id: string; at: Date },
): Promise<StaffAccount> {
  await lockStaff(db, viewer);
  const account = await getStaffAccount(db, viewer, id, at);

  await saveRevoked(db, viewer, account.id, null);
  return getStaffAccount(db, viewer, account.id, at);
}
