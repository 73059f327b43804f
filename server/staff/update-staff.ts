import { closeSessionsOf } from "../access/session.store.ts";
import type { Viewer } from "../access/viewer.ts";
import { deleteLinks, replaceTeachings } from "../schools/staff-account.store.ts";
import { Role } from "../schools/staff.entity.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { StaffAccount } from "./staff-account.type.ts";
import type { UpdateStaffInput } from "./staff.inputs.ts";
import { changeAddress, countSignedUpHeads, getStaffAccount, lockStaff, saveStaffNames } from "./staff.store.ts";
import { wantedAccount } from "./wanted-account.ts";

/** Name, address, role and classes at once. Rights are read with every request, so that they change for the next one. */
export async function updateStaff(
  db: Db,
  viewer: Viewer,
  { input, at }: { input: UpdateStaffInput; at: Date },
): Promise<StaffAccount> {
  const wanted = await wantedAccount(db, viewer, input);
  await lockStaff(db, viewer);
  const before = await getStaffAccount(db, viewer, input.staffId, at);
  if (before.version !== input.version) throw new Refusal("CONFLICT");

  const one = { schoolId: viewer.schoolId, staffId: before.id };
  await saveStaffNames(db, viewer, before.id, wanted);
  await replaceTeachings(db, one, { schoolYearId: viewer.schoolYearId, classes: wanted.classes });
  if (wanted.email !== before.email) {
    if (!(await changeAddress(db, viewer, before.id, wanted.email))) throw new Refusal("ADDRESS_TAKEN");
    // A link went to the address that was.
    await deleteLinks(db, one);
  }
  if (wanted.role !== before.role && before.role === Role.HEAD && (await countSignedUpHeads(db, viewer)) === 0)
    throw new Refusal("NO_HEAD_LEFT");
  // What was opened under other rights, or by another address, begins again; the head who changes their own name goes on.
  if ((wanted.role !== before.role || wanted.email !== before.email) && before.id !== viewer.id)
    await closeSessionsOf(db, { schoolId: viewer.schoolId, id: before.id });
  return getStaffAccount(db, viewer, before.id, at);
}
