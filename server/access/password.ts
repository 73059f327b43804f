import { hash, verify } from "@node-rs/argon2";

/** argon2id at OWASP's setting of 2024: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** A hash of nobody's password, so that an unknown address takes the time of a known one. */
const NOBODY = hash("nobody at all", COST);

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const right = await verify(hashed ?? (await NOBODY), password.slice(0, LONGEST_PASSWORD + 1));
  return right && hashed !== null;
}
