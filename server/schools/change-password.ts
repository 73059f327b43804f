import { knownDevice, sealDevice } from "../access/known-device.ts";
import { hashPassword, isPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../access/password.ts";
import { closeSessionsOf, openSession } from "../access/session.store.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Door } from "../context.ts";
import { Refusal } from "../shared/refusal.ts";
import { countAttempt, findPasswordHash, forgetAttempts } from "./sign-in.store.ts";
import { deleteLinks, replacePassword } from "./staff-account.store.ts";

const WINDOW_MINUTES = 15;
const TRIES = 10;

/**
 * By who knows the password that is: an open session on a screen left alone is not enough. Every other session ends, this one
 * goes on under another token.
 */
export async function changePassword(
  door: Door,
  viewer: Viewer,
  { current, next, now }: { current: string; next: string; now: Date },
): Promise<void> {
  if (next.length < SHORTEST_PASSWORD || next.length > LONGEST_PASSWORD) throw new Refusal("PASSWORD_TOO_SHORT");
  const ownDoor = `password:${viewer.id}`;
  const tries = await door.units.write((db) => countAttempt(db, ownDoor, now, WINDOW_MINUTES));
  if (tries > TRIES) throw new Refusal("TOO_MANY_REQUESTS");
  const units = door.unitsOf(viewer.schoolId);
  const before = await units.read((db) => findPasswordHash(db, viewer));
  if (!(await isPassword(current, before)) || !before) throw new Refusal("PASSWORD_WRONG");

  const hash = await hashPassword(next);
  const token = await units.write(async (db) => {
    if (!(await replacePassword(db, viewer, { before, after: hash }))) throw new Refusal("CONFLICT");
    await closeSessionsOf(db, viewer);
    await deleteLinks(db, { schoolId: viewer.schoolId, staffId: viewer.id });
    await forgetAttempts(db, ownDoor);
    return openSession(db, viewer, now, { ...door.session, place: door.place });
  });
  door.open(token);
  // The seals of other devices are broken: one of them may be why the password changes.
  if (knownDevice(door.device, viewer.id, before)) door.keepDevice(sealDevice(viewer.id, hash));
}
