import "reflect-metadata";

import { join } from "node:path";

import { connect } from "./database/connect.ts";
import { runExport, setExportAside } from "./exports/run-export.ts";
import { forgetCampaign } from "./imports/forget-campaign.ts";
import { forgetImport } from "./imports/forget-import.ts";
import { runImport, setImportAside } from "./imports/run-import.ts";
import { sweepFiles } from "./imports/sweep-files.ts";
import type { Job } from "./shared/job.store.ts";
import type { Source } from "./shared/units.ts";
import { workThrough } from "./shared/work.ts";
import type { WorkerMessage } from "./worker-process.ts";

/** Imports of a hundred thousand students merge in one statement. */
const STATEMENT_TIMEOUT_MS = 600_000;
/** What a worker that was killed had begun may hold its school until PostgreSQL notices. */
const LOCK_TIMEOUT_MS = 120_000;
/** Jobs of different schools go on side by side. */
const AT_ONCE = 2;

const A_DAY_IN_MS = 24 * 3_600_000;

interface Kind {
  run(source: Source, job: Job, clock: () => Date): Promise<void>;
  setAside(source: Source, job: Job, now: Date): Promise<void>;
}

const JOBS: Record<Job["kind"], Kind> = {
  IMPORT: { run: runImport, setAside: setImportAside },
  EXPORT: { run: runExport, setAside: setExportAside },
  // It has nothing to say to anybody, and must be done one day.
  FORGET_IMPORT: {
    run: (source, job, clock) => forgetImport(source, job, clock()),
    setAside: (source, job, now) => forgetImport(source, job, now),
  },
  FORGET_CAMPAIGN: {
    run: (source, job, clock) => forgetCampaign(source, job, clock()),
    setAside: (source, job, now) => forgetCampaign(source, job, now),
  },
};

const stopping = new AbortController();
let wake = (): void => undefined;
let working: Promise<unknown> = Promise.resolve();

async function start(ownerUrl: string, dataDir: string): Promise<void> {
  const timeouts = { statementTimeout: STATEMENT_TIMEOUT_MS, lockTimeout: LOCK_TIMEOUT_MS };
  const source = await connect(ownerUrl, { max: AT_ONCE * 3, ...timeouts });
  const clock = (): Date => new Date();
  const { loops, nudge } = workThrough(source, {
    atOnce: AT_ONCE,
    signal: stopping.signal,
    run: (job) => JOBS[job.kind].run(source, job, clock),
    setAside: (job) => JOBS[job.kind].setAside(source, job, clock()),
  });
  const sweep = (): unknown => sweepFiles(join(dataDir, "imports"), clock()).catch(() => undefined);
  setInterval(sweep, A_DAY_IN_MS).unref();
  sweep();
  wake = nudge;
  working = loops.finally(() => source.destroy());
}

async function stop(): Promise<void> {
  stopping.abort();
  wake();
  await working;
  process.exit(0);
}

process.on("message", (message: WorkerMessage) => {
  if (message.kind === "start") start(message.ownerUrl, message.dataDir).catch(() => process.exit(1));
  if (message.kind === "wake") wake();
  if (message.kind === "stop") void stop();
});
// Without the server nobody would stop it: what it was doing is undone by the database and done again at the next start.
process.on("disconnect", () => process.exit(0));
process.on("SIGINT", () => undefined);
