import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";

/** From here on reading all of a school's rows once costs less than a wrong guess for each. */
export const MANY_ROWS = 200;

/**
 * PostgreSQL does not know how large the tables become within this transaction, or that an import which broke off has left
 * nothing but dead rows, and would go through the school's rows once for each row of a large file.
 */
export async function joinByHash(db: Db, only: boolean): Promise<void> {
  await rows(db, `set local enable_nestloop = ${only ? "off" : "on"}`);
}
