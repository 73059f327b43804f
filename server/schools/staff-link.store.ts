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

/** Of two at once, one wins. False: somebody was faster, or took it back meanwhile. */
export async function spendLink(db: Db, link: StaffLink, now: Date): Promise<boolean> {
  const spent = await changed(db, "update staff_links set used_at = $2 where token_hash = $1 and used_at is null", [
    link.tokenHash,
    now,
  ]);
  return spent === 1;
}

/** False for somebody whose access was taken away. */
export async function savePassword(db: Db, { schoolId, id }: StaffLink, passwordHash: string): Promise<boolean> {
  const saved = await changed(
    db,
    "update staff set password_hash = $3 where school_id = $1 and id = $2 and disabled_at is null",
    [schoolId, id, passwordHash],
  );
  return saved === 1;
}
