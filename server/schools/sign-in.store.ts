import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";

export interface Address {
  schoolId: string;
  id: string;
}

/** Which school an address leads to; null for an unknown one. */
export async function findAddress(db: Db, email: string): Promise<Address | null> {
  const [found] = await rows<Address>(
    db,
    `select school_id as "schoolId", staff_id as id from sign_in_addresses where email = $1`,
    [email.trim().toLowerCase()],
  );
  return found ?? null;
}

/** Null for somebody disabled, or who has not chosen a password yet. */
export async function findPasswordHash(db: Db, { schoolId, id }: Address): Promise<string | null> {
  const [found] = await rows<{ hash: string | null }>(
    db,
    `select password_hash as hash from staff where school_id = $1 and id = $2 and disabled_at is null`,
    [schoolId, id],
  );
  return found?.hash ?? null;
}

/**
 * Counts one try at a door and says how many there were in the running window. One atomic statement:
 * a thousand tries at once are counted one by one.
 */
export async function countAttempt(db: Db, door: string, now: Date, windowMinutes: number): Promise<number> {
  const [row] = await rows<{ attempts: number }>(
    db,
    `insert into sign_in_attempts as a (door, opened_at, attempts) values ($1, $2, 1)
     on conflict (door) do update set
       attempts = case when a.opened_at <= $2 - make_interval(mins => $3) then 1 else a.attempts + 1 end,
       opened_at = case when a.opened_at <= $2 - make_interval(mins => $3) then $2 else a.opened_at end
     returning attempts`,
    [door, now, windowMinutes],
  );
  return row?.attempts ?? 1;
}

export async function forgetAttempts(db: Db, door: string): Promise<void> {
  await rows(db, "delete from sign_in_attempts where door = $1", [door]);
}

/** One try fewer at each of these doors, locked in the order in which they are counted. */
export async function takeBackAttempts(db: Db, doors: readonly string[]): Promise<void> {
  for (const door of doors) {
    await rows(db, "update sign_in_attempts set attempts = greatest(attempts - 1, 0) where door = $1", [door]);
  }
}
