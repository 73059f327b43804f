import type { QueryRunner } from "typeorm";

import { rows } from "./db.ts";
import type { Db } from "./db.ts";

export interface Job {
  id: string;
  schoolId: string;
  kind: "IMPORT" | "EXPORT" | "FORGET_IMPORT" | "FORGET_CAMPAIGN";
  targetId: string;
  /** How often it was begun, this time included. */
  attempts: number;
}

const JOB = `id, school_id as "schoolId", kind, target_id as "targetId", attempts`;

/** Work of one lane goes on beside that of the others: nobody waits for a file out behind a large file in. */
export type Lane = readonly Job["kind"][];
export const FILES_IN: Lane = ["IMPORT", "FORGET_IMPORT", "FORGET_CAMPAIGN"];
export const FILES_OUT: Lane = ["EXPORT"];

/**
 * The oldest job of the lane that nobody works on, or null. The claim is a lock of this very connection: a worker that is killed
 * lets go of it at once, whatever the clock says. One job of a school at a time in each lane, and the schools in turn:
 * `servedLast` lists those served before, the latest at the end.
 */
export async function claimJob(
  connection: QueryRunner,
  lane: Lane,
  servedLast: readonly string[] = [],
): Promise<Job | null> {
  const waiting = (await connection.query(
    `select * from (
       select distinct on (school_id) ${JOB} from jobs where run_after <= now() and kind = any ($2) order by school_id, id) oldest
     order by array_position($1::uuid[], "schoolId") nulls first, id limit 50`,
    [servedLast, lane],
  )) as Job[];
  for (const { id, schoolId } of waiting) {
    const [lock] = (await connection.query("select pg_try_advisory_lock(hashtextextended($1, 0)) as mine", [
      lockOf(lane, schoolId),
    ])) as { mine: boolean }[];
    if (!lock?.mine) continue;
    const [claimed] = (await connection.query(
      `with claimed as (update jobs set attempts = attempts + 1 where id = $1 returning *) select ${JOB} from claimed`,
      [id],
    )) as Job[];
    if (claimed) return claimed;
    await releaseJob(connection, lane, schoolId);
  }
  return null;
}

export async function releaseJob(connection: QueryRunner, lane: Lane, schoolId: string): Promise<void> {
  await connection.query("select pg_advisory_unlock(hashtextextended($1, 0))", [lockOf(lane, schoolId)]);
}

function lockOf([first]: Lane, schoolId: string): string {
  return `${first} job ${schoolId}`;
}

/** In the transaction that ends the work: done once, or still to do. */
export async function closeJob(db: Db, job: Job): Promise<void> {
  await rows(db, `delete from jobs where id = $1`, [job.id]);
}

/** For a job that is not due yet by the clock of who works on it. */
export async function postponeJob(db: Db, job: Job, until: Date): Promise<void> {
  await rows(db, `update jobs set run_after = $2, attempts = 0 where id = $1`, [job.id, until]);
}

export async function delayJob(connection: QueryRunner, job: Job, seconds: number): Promise<void> {
  await connection.query(`update jobs set run_after = now() + make_interval(secs => $2) where id = $1`, [
    job.id,
    seconds,
  ]);
}
