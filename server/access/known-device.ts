import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * A device on which a person has signed in keeps a sign of it: a number of its own, sealed with the hash of their password,
 * which never leaves the server. Nothing is stored; another password breaks every seal. It opens nothing: it only lets its
 * owner try where a stranger has used up the tries at their address.
 */
export function sealDevice(personId: string, passwordHash: string): string {
  const number = randomBytes(16).toString("base64url");
  return `${number}.${sealOf(number, personId, passwordHash)}`;
}

/** The number of a device that this person signed in on; null for any other. */
export function knownDevice(device: string | null, personId: string, passwordHash: string): string | null {
  const [number = "", seal = ""] = device?.split(".") ?? [];
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(number, personId, passwordHash))];
  return given.length === right.length && timingSafeEqual(given, right) ? number : null;
}

function sealOf(number: string, personId: string, passwordHash: string): string {
  return createHmac("sha256", passwordHash).update(`device ${personId} ${number}`).digest("base64url");
}
