import { createHash, randomBytes } from "node:crypto";

import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Role } from "./permissions.ts";
import type { Place } from "./place.rules.ts";
import { IDLE_MINUTES, LONGEST_HOURS } from "./session.rules.ts";
import type { SessionTimes } from "./session.rules.ts";
import type { Viewer } from "./viewer.ts";

/** However much it is used. */
export const LONGEST = `${LONGEST_HOURS} hours`;
/** A session is marked as seen at most once a minute. */
const SEEN_EVERY_MS = 60_000;

export interface ViewerRow {
  id: string;
  school_id: string;
  role: Role;
  email: string;
  first_name: string;
  last_name: string;
  time_zone: string;
  year_first_day: string;
  today: string;
  school_year_id: string | null;
  class_ids: string[];
  homeroom_ids: string[];
}

interface SessionRow extends ViewerRow {
  seen_at: Date;
  opened_at: Date;
  idle_minutes: number;
}

export interface FoundViewer {
  viewer: Viewer;
  session: SessionTimes;
  /** It is time to mark it as seen again. */
  stale: boolean;
}

/** One statement. Null: no session, an expired one, or a disabled person. */
export async function findViewer(db: Db, token: string, now: Date): Promise<FoundViewer | null> {
  const [row] = await rows<SessionRow>(db, "select * from viewer_of($1, $2, $3)", [hashOf(token), now, LONGEST]);
  if (!row) return null;
  return {
    viewer: viewerOf(row),
    session: { openedAt: row.opened_at, seenAt: row.seen_at, idleMinutes: row.idle_minutes },
    stale: now.getTime() - row.seen_at.getTime() > SEEN_EVERY_MS,
  };
}

export function viewerOf(row: ViewerRow): Viewer {
  const wholeSchool = row.role === "REFERENT" || row.role === "HEAD";
  return {
    id: row.id,
    schoolId: row.school_id,
    role: row.role,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    timeZone: row.time_zone,
    yearFirstDay: row.year_first_day,
    today: row.today,
    schoolYearId: row.school_year_id,
    classIds: wholeSchool ? null : row.class_ids,
    homeroomIds: row.homeroom_ids,
  };
}

export interface Opening {
  idleMinutes?: number;
  place?: Place;
}

/** The token leaves once, in the cookie: the table keeps its hash. */
export async function openSession(
  db: Db,
  person: { schoolId: string; id: string },
  now: Date,
  { idleMinutes = IDLE_MINUTES, place }: Opening = {},
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await rows(
    db,
    `insert into sessions (token_hash, school_id, staff_id, created_at, seen_at, idle_minutes, browser, system)
     values ($1, $2, $3, $4, $4, $5, $6, $7)`,
    [hashOf(token), person.schoolId, person.id, now, idleMinutes, place?.browser, place?.system],
  );
  return token;
}

export async function markSeen(db: Db, token: string, now: Date): Promise<void> {
  await rows(db, "update sessions set seen_at = greatest(seen_at, $2) where token_hash = $1", [hashOf(token), now]);
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await rows(db, "delete from sessions where token_hash = $1", [hashOf(token)]);
}

export function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Every session of a person but the one named ends now. */
export async function closeSessionsOf(
  db: Db,
  person: { schoolId: string; id: string },
  { but = null }: { but?: string | null } = {},
): Promise<void> {
  await rows(db, "delete from sessions where school_id = $1 and staff_id = $2 and token_hash is distinct from $3", [
    person.schoolId,
    person.id,
    but === null ? null : hashOf(but),
  ]);
}
