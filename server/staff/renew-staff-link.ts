import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { giveStaffLink } from "./give-staff-link.ts";
import type { Postage } from "./give-staff-link.ts";
import { StaffState } from "./staff-account.type.ts";
import type { StaffAccount, StaffLinkToHandOver } from "./staff-account.type.ts";
import { getStaffAccount } from "./staff.store.ts";

/** Another invitation, or the way to another password; links given before open nothing any more. */
export async function renewStaffLink(
  db: Db,
  viewer: Viewer,
  { id }: { id: string },
  postage: Postage,
): Promise<{ account: StaffAccount; link: StaffLinkToHandOver | null }> {
  const account = await getStaffAccount(db, viewer, id, postage.now);
  if (account.state === StaffState.REVOKED) throw new Refusal("STAFF_REVOKED");

  const link = await giveStaffLink(db, viewer, account, postage);
  return { account: await getStaffAccount(db, viewer, id, postage.now), link };
}
