import { rows } from "./db.ts";
import type { Db } from "./db.ts";
import { Refusal } from "./refusal.ts";

export interface NamedRequest {
  schoolId: string;
  staffId: string;
  /** Chosen by who asks; the same again is the same request. Null: nobody means to ask again. */
  requestId: string | null | undefined;
  verb: string;
}

const LONGEST = 100;
/** Nobody tries again for longer. */
const KEPT = "1 day";

/**
 * What is made for a request, or what was made when it came before. Two at once wait for each other. CONFLICT: the name was given to
 * another verb.
 */
export async function makeOnce<Made extends { id: string }>(
  db: Db,
  request: NamedRequest,
  { make, find }: { make(): Promise<Made>; find(id: string): Promise<Made> },
): Promise<Made> {
  const { requestId } = request;
  if (requestId === null || requestId === undefined) return make();
  if (requestId.trim() === "" || requestId.length > LONGEST)
    throw new Refusal("BAD_USER_INPUT", { field: "requestId" });
  const key = [request.schoolId, request.staffId, requestId];
  if (!(await isFirst(db, key, request.verb))) return find(await outcomeOf(db, key, request.verb));

  const made = await make();
  await rows(
    db,
    `update request_outcomes set outcome_id = $4 where school_id = $1 and staff_id = $2 and request_id = $3`,
    [...key, made.id],
  );
  return made;
}

async function isFirst(db: Db, key: readonly string[], verb: string): Promise<boolean> {
  const added = await rows(
    db,
    `with old as (delete from request_outcomes
       where school_id = $1 and staff_id = $2 and asked_at < now() - interval '${KEPT}' and request_id <> $3)
     insert into request_outcomes (school_id, staff_id, request_id, verb) values ($1, $2, $3, $4)
     on conflict do nothing returning request_id`,
    [...key, verb],
  );
  return added.length > 0;
}

async function outcomeOf(db: Db, key: readonly string[], verb: string): Promise<string> {
  const [found] = await rows<{ id: string }>(
    db,
    `select outcome_id as id from request_outcomes
     where school_id = $1 and staff_id = $2 and request_id = $3 and verb = $4`,
    [...key, verb],
  );
  if (!found) throw new Refusal("CONFLICT");
  return found.id;
}
