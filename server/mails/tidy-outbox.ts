import { unitsOf } from "../shared/units.ts";
import type { Source } from "../shared/units.ts";
import { forgetMails, listSchoolsToTidy, markTooLate, markUncertain } from "./tidy-outbox.store.ts";

/** Ends what nobody else would: silence after the gate, what waited too long, words of a year that is over. False: so that it rests. */
export async function tidyOutbox(source: Source): Promise<boolean> {
  const schoolIds = await unitsOf(source, null).read(listSchoolsToTidy);
  for (const schoolId of schoolIds) {
    await unitsOf(source, schoolId).write(async (db) => {
      await markUncertain(db, schoolId);
      await markTooLate(db, schoolId);
      await forgetMails(db, schoolId);
    });
  }
  return false;
}
