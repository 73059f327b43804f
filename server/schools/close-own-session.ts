import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { deleteOwnSession } from "./own-session.store.ts";

/** A session of somebody else does not exist. */
export async function closeOwnSession(db: Db, viewer: Viewer, id: string): Promise<void> {
  if (!(await deleteOwnSession(db, viewer, id))) throw new Refusal("NOT_FOUND");
}
