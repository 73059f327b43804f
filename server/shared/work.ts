import type { DataSource, QueryRunner } from "typeorm";

import { claimJob, delayJob, releaseJob } from "./job.store.ts";
import type { Job } from "./job.store.ts";
import { report } from "./report.ts";

const MOST_ATTEMPTS = 5;
/** Work that was queued by another server, or whose wait is over, is found without a nudge. */
const LOOK_EVERY_MS = 1_000;

export interface Work {
  atOnce: number;
  signal: AbortSignal;
  /** Does the job and closes it in its last transaction. */
  run(job: Job): Promise<void>;
  /** A job that failed too often: says so where it was asked for, and closes it. */
  setAside(job: Job): Promise<void>;
}

/** Works through the queue until the signal; what is in hand is finished first. */
export function workThrough(source: DataSource, work: Work): { loops: Promise<unknown>; nudge(): void } {
  const sleepers = new Set<() => void>();
  const sleep = (): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        sleepers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, LOOK_EVERY_MS);
      sleepers.add(done);
    });
  const loops = Promise.all(Array.from({ length: work.atOnce }, () => loop(source, work, sleep)));
  return { loops, nudge: () => [...sleepers].forEach((wake) => wake()) };
}

async function loop(source: DataSource, work: Work, sleep: () => Promise<void>): Promise<void> {
  while (!work.signal.aborted) {
    const connection = source.createQueryRunner();
    try {
      await connection.connect();
      while (!work.signal.aborted) {
        const job = await claimJob(connection);
        if (!job) await sleep();
        else await attempt(connection, work, job);
      }
    } catch (failure) {
      report({ event: "worker-connection-lost", failure });
      await sleep();
    } finally {
      await connection.release().catch(() => undefined);
    }
  }
}

async function attempt(connection: QueryRunner, work: Work, job: Job): Promise<void> {
  try {
    if (job.attempts > MOST_ATTEMPTS) await work.setAside(job);
    else await work.run(job);
  } catch (failure) {
    report({ event: "job-failed", jobId: job.id, failure });
    await delayJob(connection, job, 2 ** job.attempts);
  } finally {
    await releaseJob(connection, job.schoolId);
  }
}
