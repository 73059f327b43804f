import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";

export interface StaffLink {
  tokenHash: Buffer;
  schoolId: string;
  /** Of the person it was made for. */
  id: string;
}

export async function saveLink(db: Db, link: StaffLink, expiresAt: Date): Promise<void> {
  await rows(db, "insert into staff_links (token_hash, school_id, staff_id, expires_at) values ($1, $2, $3, $4)", [
    link.tokenHash,
    link.schoolId,
    link.id,
    expiresAt,
  ]);
}

/** Null for one unknown, used or expired. */
export async function findLink(db: Db, tokenHash: Buffer, now: Date): Promise<StaffLink | null> {
  const [found] = await rows<StaffLink>(
    db,
    `select token_hash as "tokenHash", school_id as "schoolId", staff_id as id from staff_links
     where token_hash = $1 and used_at is null and expires_at > $2`,
    [tokenHash, now],
  );
  return found ?? null;
}

/** The link is spent first: of two at once, one wins. */
export async function choosePassword(db: Db, link: StaffLink, passwordHash: string, now: Date): Promise<boolean> {
  const spent = await changed(db, "update staff_links set used_at = $2 where token_hash = $1 and used_at is null", [
    link.tokenHash,
    now,
  ]);
  if (spent === 0) return false;
  await rows(db, "update staff set password_hash = $3 where school_id = $1 and id = $2", [
    link.schoolId,
    link.id,
    passwordHash,
  ]);
  return true;
}
