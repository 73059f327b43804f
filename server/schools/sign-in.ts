import { createHash } from "node:crypto";

import { knownDevice, sealDevice } from "../access/known-device.ts";
import { isPassword } from "../access/password.ts";
import { IDLE_MINUTES, IDLE_MINUTES_SHARED } from "../access/session.rules.ts";
import { closeSession, findViewer, openSession } from "../access/session.store.ts";
import type { FoundViewer } from "../access/session.store.ts";
import type { Door } from "../context.ts";
import { Refusal } from "../shared/refusal.ts";
import { countAttempt, findAddress, findPasswordHash, forgetAttempts, takeBackAttempts } from "./sign-in.store.ts";

const WINDOW_MINUTES = 15;
const TRIES_PER_ADDRESS = 10;
/** Also on a device that the person has signed in on. */
const TRIES_PER_DEVICE = 10;
const TRIES_PER_NETWORK = 60;
const TRIES_IN_ALL = 1_000;
const ALL = "all";

/**
 * Unknown address, wrong password, disabled person: one answer, in one time. Tries are counted before the hash: by address, by
 * network, in all. A stranger can use up those tries, but not those of a device on which the person has signed in before.
 */
export async function signIn(
  door: Door,
  { email, password, isShared, now }: { email: string; password: string; isShared: boolean; now: Date },
): Promise<FoundViewer> {
  const networkDoor = `network:${digest(door.network)}`;
  const { triesHere, triesInAll, address } = await door.units.write(async (db) => ({
    triesHere: await countAttempt(db, networkDoor, now, WINDOW_MINUTES),
    triesInAll: await countAttempt(db, ALL, now, WINDOW_MINUTES),
    address: await findAddress(db, email),
  }));
  const hashed = address
    ? await door.unitsOf(address.schoolId).read((db) => findPasswordHash(db, address))
    : await door.units.read(async () => null);

  const device = address && hashed ? knownDevice(door.device, address.id, hashed) : null;
  const ownDoor = device ? `device:${digest(device)}` : `address:${digest(email.trim().toLowerCase())}`;
  const tries = await door.units.write((db) => countAttempt(db, ownDoor, now, WINDOW_MINUTES));
  const isCrowded = triesHere > TRIES_PER_NETWORK || triesInAll > TRIES_IN_ALL;
  if (tries > (device ? TRIES_PER_DEVICE : TRIES_PER_ADDRESS) || (isCrowded && !device))
    throw new Refusal("TOO_MANY_REQUESTS");
  if (!(await isPassword(password, hashed)) || !address || !hashed) throw new Refusal("UNAUTHENTICATED");

  const { token, found } = await door.units.write(async (db) => {
    if (door.token) await closeSession(db, door.token);
    // A whole school comes from one network: those who got in are no guesses.
    await takeBackAttempts(db, [networkDoor, ALL]);
    await forgetAttempts(db, ownDoor);
    const idleMinutes = isShared ? IDLE_MINUTES_SHARED : IDLE_MINUTES;
    const token = await openSession(db, address, now, { idleMinutes, place: door.place });
    return { token, found: await findViewer(db, token, now) };
  });
  if (!found) throw new Refusal("UNAUTHENTICATED");
  door.open(token);
  door.keepDevice(sealDevice(address.id, hashed));
  return found;
}

export async function signOut(door: Door): Promise<void> {
  const { token } = door;
  if (token) await door.units.write((db) => closeSession(db, token));
  door.close();
}

/** The table of attempts holds no address. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
