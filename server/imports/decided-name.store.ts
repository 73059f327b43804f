import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Slice } from "../shared/page.ts";
import { MATCH, matchOf, VISIBLE } from "./name-match.store.ts";
import type { NameMatch } from "./name-match.type.ts";

const DECIDED = `${VISIBLE} and m.decision <> 'PENDING'`;
/** What was decided before its day was kept comes last. */
const DECIDED_AT = `coalesce(m.decided_at, '-infinity')`;

type Listed = NameMatch & { decidedKey: string };

/** What was decided last comes first. */
export async function listDecidedNames(db: Db, viewer: Viewer, { limit, after }: Slice): Promise<Listed[]> {
  const [decidedKey, id] = after ?? [null, null];
  const found = await rows<Listed>(
    db,
    `select ${MATCH}, ${DECIDED_AT}::text as "decidedKey" from name_matches m
     where ${DECIDED} and ($3::timestamptz is null or (${DECIDED_AT}, m.id) < ($3, $4::uuid))
     order by ${DECIDED_AT} desc, m.id desc limit $5`,
    [viewer.schoolId, viewer.classIds, decidedKey, id, limit],
  );
  return found.map(matchOf) as Listed[];
}

export async function countDecidedNames(db: Db, viewer: Viewer): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from name_matches m where ${DECIDED}`,
    [viewer.schoolId, viewer.classIds],
  );
  return row?.count ?? 0;
}

export function keyOfDecided(match: NameMatch): string[] {
  return [(match as Listed).decidedKey, match.id];
}
