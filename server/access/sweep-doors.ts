import type { Source } from "../shared/units.ts";
import { unitsOf } from "../shared/units.ts";
import { deleteEndedSessions, deleteOldAttempts, deleteSpentLinks } from "./sweep-doors.store.ts";

/** What opens nothing any more, and says when somebody came, is not kept. */
export async function sweepDoors(source: Source, now: Date): Promise<void> {
  await unitsOf(source, null).write(async (db) => {
    await deleteEndedSessions(db, now);
    await deleteSpentLinks(db, now);
    await deleteOldAttempts(db, now);
  });
}
