import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { classBoard } from "./class-board.ts";
import type { ClassBoard } from "./class-board.type.ts";
import { listClassFacts } from "./class-facts.store.ts";

/** The boards of the classes asked for in one request: one statement. */
export async function loadClassBoards(
  db: Db,
  viewer: Viewer,
  classIds: readonly string[],
  now: Date,
): Promise<Map<string, ClassBoard>> {
  const facts = await listClassFacts(db, viewer, classIds);
  return new Map(facts.map((one) => [one.schoolClass.id, classBoard(one, now)]));
}
