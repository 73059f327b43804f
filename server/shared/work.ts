import type { DataSource, QueryRunner } from "typeorm";

import { claimJob, delayJob, releaseJob } from "./job.store.ts";
import type { Job, Lane } from "./job.store.ts";
import { Nap } from "./nap.ts";
import { report } from "./report.ts";
import { WorkFloor } from "./work-floor.ts";

const MOST_ATTEMPTS = 5;
/** Work that was queued by another server, or whose wait is over, is found without a nudge. */
const LOOK_EVERY_MS = 1_000;

export interface Work {
  /** How many jobs of each lane go on side by side. */
  lanes: readonly { kinds: Lane; atOnce: number }[];
  signal: AbortSignal;
  /** Does the job and closes it in its last transaction. */
  run(job: Job): Promise<void>;
  /** A job that failed too often: says so where it was asked for, and closes it. */
  setAside(job: Job): Promise<void>;
}

/** Works through the queue until the signal; what is in hand is finished first. */
export function workThrough(source: DataSource, work: Work): { loops: Promise<unknown>; nudge(): void } {
  const nap = new Nap();
  const floor = new WorkFloor();
  const loops = Promise.all(
    work.lanes.flatMap(({ kinds, atOnce }) => {
      const hall = { floor, lane: kinds, servedLast: [] };
      return Array.from({ length: atOnce }, () => loop(source, work, hall, nap));
    }),
  );
  return { loops, nudge: () => nap.wakeAll() };
}

/** What the loops of a lane share. */
interface Hall {
  /** Of all lanes. */
  floor: WorkFloor;
  lane: Lane;
  /** Schools, the latest at the end. */
  servedLast: string[];
}

async function loop(source: DataSource, work: Work, hall: Hall, nap: Nap): Promise<void> {
  while (!work.signal.aborted) {
    const connection = source.createQueryRunner();
    try {
      await connection.connect();
      while (!work.signal.aborted) {
        if (!(await workOnce(connection, work, hall))) await nap.sleep(LOOK_EVERY_MS);
      }
    } catch (failure) {
      report({ event: "worker-connection-lost", failure });
      await nap.sleep(LOOK_EVERY_MS);
    } finally {
      await connection.release().catch(() => undefined);
    }
  }
}

/** False when there was nothing to do. */
async function workOnce(connection: QueryRunner, work: Work, { floor, lane, servedLast }: Hall): Promise<boolean> {
  await floor.enter();
  try {
    const job = await claimJob(connection, lane, servedLast);
    if (!job) return false;

    servedLast.push(...servedLast.splice(0).filter((schoolId) => schoolId !== job.schoolId), job.schoolId);
    if (job.attempts > 1) await floor.alone(() => attempt(connection, work, lane, job));
    else await attempt(connection, work, lane, job);
    return true;
  } finally {
    floor.leave();
  }
}

async function attempt(connection: QueryRunner, work: Work, lane: Lane, job: Job): Promise<void> {
  try {
    if (job.attempts > MOST_ATTEMPTS) await work.setAside(job);
    else await work.run(job);
  } catch (failure) {
    report({ event: "job-failed", jobId: job.id, failure });
    await delayJob(connection, job, 2 ** job.attempts);
  } finally {
    await releaseJob(connection, lane, job.schoolId);
  }
}
