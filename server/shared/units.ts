import type { DataSource } from "typeorm";

import type { Db } from "./db.ts";

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

export function unitsOf(source: Source, schoolId: string | null): Units {
  return {
    read: (work) => unit(source, schoolId, "START TRANSACTION READ ONLY", work),
    write: (work) => unit(source, schoolId, "START TRANSACTION", work),
  };
}

async function unit<T>(
  source: Source,
  schoolId: string | null,
  start: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.connect();
    await runner.query(schoolId === null ? start : `${start}; set local app.school_id = '${asUuid(schoolId)}'`);
    try {
      const result = await work(source.createEntityManager(runner));
      await runner.query("COMMIT");
      return result;
    } catch (failure) {
      await runner.query("ROLLBACK").catch(() => undefined);
      throw failure;
    }
  } finally {
    await runner.release();
  }
}

function asUuid(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error("A school's identifier is a uuid.");
  return id;
}
