import type { Place } from "../access/place.rules.ts";
import { closeSessionsOf, openSession } from "../access/session.store.ts";
import type { Db } from "../shared/db.ts";
import { deleteLinks } from "./staff-account.store.ts";
import { savePassword, spendLink } from "./staff-link.store.ts";
import type { StaffLink } from "./staff-link.store.ts";

/** In the school's scope. The link is spent; other links and every session of the person end. Answers a session, or null. */
export async function choosePassword(
  db: Db,
  link: StaffLink,
  { hash, place, now }: { hash: string; place: Place; now: Date },
): Promise<string | null> {
  if (!(await spendLink(db, link, now))) return null;
  if (!(await savePassword(db, link, hash))) return null;

  await deleteLinks(db, { schoolId: link.schoolId, staffId: link.id });
  await closeSessionsOf(db, link);
  return openSession(db, link, now, { place });
}
