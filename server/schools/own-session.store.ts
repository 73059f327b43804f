import { hashOf, LONGEST } from "../access/session.store.ts";
import type { Viewer } from "../access/viewer.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { OwnSession } from "./own-session.type.ts";

/** An identifier that says nothing of the token, nor of its hash. */
const ID = "encode(sha256(token_hash), 'hex')";

/** Those that would still be answered, the newest first. */
export async function listOwnSessions(
  db: Db,
  viewer: Viewer,
  { token, now }: { token: string | null; now: Date },
): Promise<OwnSession[]> {
  const found = await rows<OwnSession>(
    db,
    `select ${ID} as id, created_at as "openedAt", seen_at as "seenAt", browser, system,
       token_hash is not distinct from $3 as "isCurrent"
     from sessions where school_id = $1 and staff_id = $2
       and created_at > $4::timestamptz - $5::interval and seen_at > $4::timestamptz - make_interval(mins => idle_minutes)
     order by created_at desc, token_hash`,
    [viewer.schoolId, viewer.id, token === null ? null : hashOf(token), now, LONGEST],
  );
  return found.map((one) => Object.assign(new OwnSession(), one));
}

/** False when it is not one of theirs. */
export async function deleteOwnSession(db: Db, viewer: Viewer, id: string): Promise<boolean> {
  const count = await changed(db, `delete from sessions where school_id = $1 and staff_id = $2 and ${ID} = $3`, [
    viewer.schoolId,
    viewer.id,
    id,
  ]);
  return count === 1;
}
