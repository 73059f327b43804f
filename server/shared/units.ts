import { escapeLiteral } from "pg";
import type { PoolClient, QueryResult } from "pg";
import type { DataSource } from "typeorm";

import type { Db } from "./db.ts";
import { isConnectionLost, isUnsent } from "./outage.rules.ts";

/** The pool of connections: opened by what starts, handed to what opens units of work. */
export type Source = DataSource;

/**
 * Short units of work, one transaction each. The school's scope is set inside the transaction and ends with it:
 * row-level security shows a unit without a school nothing but the doors (sign-in, sessions, jobs).
 */
export interface Units {
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  write<T>(work: (db: Db) => Promise<T>): Promise<T>;
}

/** The connection was lost between COMMIT and its answer: all of it is there, or nothing is, and nobody knows which. */
export class LostCommit extends Error {
  override readonly name = "LostCommit";
}

export function unitsOf(source: Source, schoolId: string | null): Units {
  return unitsIn(source, schoolId === null ? "" : `; set local app.school_id = '${asUuid(schoolId)}'`);
}

/** Over what was published to an academy; no school's rows are in sight. */
export function unitsOfAcademy(source: Source, academy: string): Units {
  return unitsIn(source, `; set local app.academy = ${escapeLiteral(academy)}`);
}

function unitsIn(source: Source, scope: string): Units {
  return {
    read: (work) => unit(source, `start transaction read only${scope}`, work, { waitForEnd: false }),
    write: (work) => unit(source, `start transaction${scope}`, work, { waitForEnd: true }),
  };
}

/**
 * The beginning is queued, not awaited: it travels with the first statement of the work, so that a read is one round trip.
 * So is the end of a read, behind which the connection is free for the next unit: connections answer in order.
 */
async function unit<T>(
  source: Source,
  start: string,
  work: (db: Db) => Promise<T>,
  { waitForEnd }: { waitForEnd: boolean },
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient & { pipeline?: boolean };
    const begun = client.query(start);
    begun.catch(() => undefined);
    // A connection that reads through cursors takes one statement at a time.
    if (!client.pipeline) await begun;
    try {
      const result = await work(source.createEntityManager(runner));
      await begun;
      const ended = client.query("commit");
      if (waitForEnd || !client.pipeline) await committed(ended);
      else ended.catch(() => undefined);
      return result;
    } catch (failure) {
      // On a lost connection too: it answers when it has ended, and the pool hands it to nobody else.
      await client.query("rollback").catch(() => undefined);
      throw failure;
    }
  } finally {
    await runner.release();
  }
}

/** PostgreSQL answers the COMMIT of a transaction that has failed without an error: with ROLLBACK. */
async function committed(ended: Promise<QueryResult>): Promise<void> {
  const { command } = await ended.catch((failure: Error) => {
    throw isConnectionLost(failure) && !isUnsent(failure) ? new LostCommit("", { cause: failure }) : failure;
  });
  if (command !== "COMMIT") throw new Error("A transaction that had failed was to be committed.");
}

function asUuid(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error("A school's identifier is a uuid.");
  return id;
}
