import { createHash } from "node:crypto";

import { closeSession, findViewer, openSession } from "../access/session.store.ts";
import { isPassword } from "../access/password.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Door } from "../context.ts";
import { Refusal } from "../shared/refusal.ts";
import { countAttempt, findAddress, findPasswordHash, forgetAttempts } from "./sign-in.store.ts";

const WINDOW_MINUTES = 15;
const TRIES_PER_ADDRESS = 10;
const TRIES_PER_NETWORK = 60;

/** Unknown address, wrong password, disabled person: one answer, in one time. Tries are counted before the hash. */
export async function signIn(
  door: Door,
  { email, password, now }: { email: string; password: string; now: Date },
): Promise<Viewer> {
  const addressDoor = `address:${digest(email.trim().toLowerCase())}`;
  const { tries, triesHere, address } = await door.units.write(async (db) => ({
    tries: await countAttempt(db, addressDoor, now, WINDOW_MINUTES),
    triesHere: await countAttempt(db, `network:${digest(door.network)}`, now, WINDOW_MINUTES),
    address: await findAddress(db, email),
  }));
  if (tries > TRIES_PER_ADDRESS || triesHere > TRIES_PER_NETWORK) throw new Refusal("TOO_MANY_REQUESTS");

  const hashed = address
    ? await door.unitsOf(address.schoolId).read((db) => findPasswordHash(db, address))
    : await door.units.read(async () => null);
  if (!(await isPassword(password, hashed)) || !address) throw new Refusal("UNAUTHENTICATED");

  const { token, found } = await door.units.write(async (db) => {
    if (door.token) await closeSession(db, door.token);
    await forgetAttempts(db, addressDoor);
    const token = await openSession(db, address, now);
    return { token, found: await findViewer(db, token, now) };
  });
  if (!found) throw new Refusal("UNAUTHENTICATED");
  door.open(token);
  return found.viewer;
}

export async function signOut(door: Door): Promise<void> {
  const { token } = door;
  if (token) await door.units.write((db) => closeSession(db, token));
  door.close();
}

/** The table of attempts holds no address. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
