import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { LONGEST } from "./session.store.ts";

export async function deleteEndedSessions(db: Db, now: Date): Promise<void> {
  await rows(
    db,
    `delete from sessions
     where created_at <= $1::timestamptz - $2::interval or seen_at <= $1::timestamptz - make_interval(mins => idle_minutes)`,
    [now, LONGEST],
  );
}

export async function deleteSpentLinks(db: Db, now: Date): Promise<void> {
  await rows(db, "delete from staff_links where used_at is not null or expires_at <= $1", [now]);
}

/** Longer than any window in which attempts are counted. */
export async function deleteOldAttempts(db: Db, now: Date): Promise<void> {
  await rows(db, "delete from sign_in_attempts where opened_at <= $1::timestamptz - interval '1 day'", [now]);
}
