import type { Slice } from "./page.ts";
import { Refusal } from "./refusal.ts";

/** The key of a list that is ordered by created_at then id, both descending. */
export function newestFirstKey({ createdAt, id }: { createdAt: Date; id: string }): string[] {
  return [createdAt.toISOString(), id];
}

/** Where the next page of such a list begins; nulls at the beginning. A cursor that no page gave is refused. */
export function newestFirstAfter({ after }: Slice): [createdAt: string | null, id: string | null] {
  if (after === null) return [null, null];
  const [createdAt = "", id = ""] = after;
  if (Number.isNaN(Date.parse(createdAt)) || !/^[0-9a-f-]{36}$/.test(id)) throw new Refusal("BAD_USER_INPUT");
  return [createdAt, id];
}
