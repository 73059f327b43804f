import pg from "pg";
import type { PoolClient } from "pg";
import type { EntityManager } from "typeorm";

/** A calendar day stays text: as an instant it would move with the machine's time zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** The connection of one unit of work: the only handle that verbs and stores get. */
export type Db = EntityManager;

/** Rows as objects, for plain statements. */
export function rows<Row>(db: Db, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  return db.query(text, values as unknown[]);
}

/** Rows as arrays, without column names: for the hot read models. A name keeps the statement prepared on its connection. */
export async function arrays<Row extends unknown[]>(
  db: Db,
  text: string,
  values: readonly unknown[],
  name?: string,
): Promise<Row[]> {
  const client = await clientOf(db);
  const result = await client.query({ name, text, values: [...values], rowMode: "array" });
  return result.rows as Row[];
}

/** How many rows a change touched. */
export async function changed(db: Db, text: string, values: readonly unknown[] = []): Promise<number> {
  const client = await clientOf(db);
  const result = await client.query(text, [...values]);
  return result.rowCount ?? 0;
}

/** The raw connection, for COPY. */
export function clientOf(db: Db): Promise<PoolClient> {
  if (!db.queryRunner) throw new Error("A store was called outside a unit of work.");
  return db.queryRunner.connect() as Promise<PoolClient>;
}
