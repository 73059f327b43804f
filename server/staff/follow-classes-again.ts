import type { Viewer } from "../access/viewer.ts";
import { replaceTeachings } from "../schools/staff-account.store.ts";
import type { Db } from "../shared/db.ts";
import { listTeachingProposals, lockStaff } from "./staff.store.ts";

/** The proposals of these people, as they are now; somebody who has classes by then keeps those. Answers how many people. */
export async function followClassesAgain(db: Db, viewer: Viewer, staffIds: readonly string[]): Promise<number> {
  await lockStaff(db, viewer);
  const proposals = (await listTeachingProposals(db, viewer)).filter(({ staffId }) => staffIds.includes(staffId));

  for (const { staffId, taught } of proposals) {
    const one = { schoolId: viewer.schoolId, staffId };
    await replaceTeachings(db, one, { schoolYearId: viewer.schoolYearId, classes: taught });
  }
  return proposals.length;
}
