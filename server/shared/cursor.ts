import type { PoolClient } from "pg";

import { clientOf } from "./db.ts";
import type { Db } from "./db.ts";

/** Few enough to be gone before the collector of young objects comes by a second time. */
const AT_A_TIME = 100;

let cursors = 0;

/**
 * The rows of one statement as arrays, batch after batch: two of them in memory at most, whatever the number of rows. While one
 * is used PostgreSQL works on the next.
 */
export async function* cursorRows<Row extends unknown[]>(
  db: Db,
  statement: string,
  values: readonly unknown[],
): AsyncGenerator<Row[]> {
  const client = await clientOf(db);
  const name = `rows_${++cursors}`;
  const fetch = (): Promise<Row[]> => fetched(client, `fetch ${AT_A_TIME} from ${name}`);
  // All of them are wanted: the plan that is quickest to its first rows is not the one, and what is sorted stays in memory.
  await client.query("set local cursor_tuple_fraction = 1; set local work_mem = '32MB'");
  await client.query({ text: `declare ${name} no scroll cursor for ${statement}`, values: [...values] });
  let coming = fetch();
  try {
    for (;;) {
      const rows = await coming;
      if (rows.length === 0) return;
      coming = fetch();
      coming.catch(() => undefined);
      yield rows;
    }
  } finally {
    await coming.catch(() => undefined);
  }
}

/**
 * By a callback: what pg's promise brings is held until the next collection of old objects, so that all the rows would be in memory
 * in the end.
 */
function fetched<Row extends unknown[]>(client: PoolClient, text: string): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    client.query<Row>({ text, rowMode: "array" }, (failure: Error | null, result) => {
      if (failure) reject(failure);
      else resolve(result.rows);
    });
  });
}
