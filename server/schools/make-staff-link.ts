import { randomBytes } from "node:crypto";

import { hashOf } from "../access/session.store.ts";
import type { Db } from "../shared/db.ts";
import { deleteLinks } from "./staff-account.store.ts";
import type { KnownAddress } from "./staff-account.store.ts";
import { saveLink } from "./staff-link.store.ts";

/** To come in for the first time. */
export const INVITATION_HOURS = 72;
/** To choose another password. */
export const RESET_HOURS = 1;

/**
 * A single-use link; the token leaves once, the table keeps its hash. An earlier link that was not used is void, unless
 * `beside`: what a stranger may ask for takes nothing away from anybody.
 */
export async function makeStaffLink(
  db: Db,
  one: KnownAddress,
  { hours, now, beside = false }: { hours: number; now: Date; beside?: boolean },
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  if (!beside) await deleteLinks(db, one);
  await saveLink(db, { tokenHash: hashOf(token), schoolId: one.schoolId, id: one.staffId }, expiresAt);
  return token;
}
