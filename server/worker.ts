import "reflect-metadata";

import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { freezeTerms } from "./academy/freeze-terms.ts";
import { sweepDoors } from "./access/sweep-doors.ts";
import { connect } from "./database/connect.ts";
import { sweepExportFiles } from "./exports/export-file.ts";
import { runExport, setExportAside } from "./exports/run-export.ts";
import { forgetCampaign } from "./imports/forget-campaign.ts";
import { forgetImport } from "./imports/forget-import.ts";
import { runImport, setImportAside } from "./imports/run-import.ts";
import { sweepFiles } from "./imports/sweep-files.ts";
import { sendMails } from "./mails/send-mails.ts";
import { FILES_IN, FILES_OUT } from "./shared/job.store.ts";
import type { Job, Lane } from "./shared/job.store.ts";
import { report } from "./shared/report.ts";
import type { Source } from "./shared/units.ts";
import { workThrough } from "./shared/work.ts";
import type { WorkerMessage, WorkerOptions } from "./worker-process.ts";

/** Imports of a hundred thousand students merge in one statement. */
const STATEMENT_TIMEOUT_MS = 600_000;
/** What a worker that was killed had begun may hold its school until PostgreSQL notices. */
const LOCK_TIMEOUT_MS = 120_000;
/** Each on a connection of its own, beside the jobs: no mail waits for an import. */
const MAILS_AT_ONCE = 4;
/** With PostgreSQL's own 3 s and the rest a stop stays within 10. */
const LAST_JOB_MS = 5_500;
const LAST_ANSWER_MS = 28_000;
/** Jobs of different schools go on side by side; a file out does not wait for a file in. */
const LANES: readonly { kinds: Lane; atOnce: number }[] = [
  { kinds: FILES_IN, atOnce: 2 },
  { kinds: FILES_OUT, atOnce: 1 },
];
const CONNECTIONS_OF_A_JOB = 3;

const AN_HOUR_IN_MS = 3_600_000;
const A_DAY_IN_MS = 24 * AN_HOUR_IN_MS;

interface Kind {
  run(source: Source, job: Job, clock: () => Date, dataDir: string): Promise<void>;
  setAside(source: Source, job: Job, now: Date): Promise<void>;
}

const JOBS: Record<Job["kind"], Kind> = {
  IMPORT: { run: runImport, setAside: setImportAside },
  EXPORT: { run: (source, job, clock, dataDir) => runExport(source, job, dataDir, clock), setAside: setExportAside },
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
let sending: Promise<unknown> = Promise.resolve();

async function start({ ownerUrl, dataDir, mail, patience }: WorkerOptions): Promise<void> {
  const timeouts = { statementTimeout: STATEMENT_TIMEOUT_MS, lockTimeout: LOCK_TIMEOUT_MS };
  const atOnce = LANES.reduce((sum, lane) => sum + lane.atOnce, 0);
  const source = await connect(ownerUrl, { max: atOnce * CONNECTIONS_OF_A_JOB, ...timeouts });
  const clock = (): Date => new Date();
  const { loops, nudge } = workThrough(source, {
    lanes: LANES,
    signal: stopping.signal,
    run: (job) => JOBS[job.kind].run(source, job, clock, dataDir),
    setAside: (job) => JOBS[job.kind].setAside(source, job, clock()),
  });
  const sweep = (): unknown =>
    Promise.all([
      sweepFiles(join(dataDir, "imports"), clock()),
      sweepExportFiles(dataDir, clock()),
      sweepDoors(source, clock()),
    ]).catch(() => undefined);
  setInterval(sweep, A_DAY_IN_MS).unref();
  sweep();
  const freeze = (): unknown =>
    freezeTerms(source, clock()).catch((failure: unknown) => report({ event: "terms-not-frozen", failure }));
  setInterval(freeze, AN_HOUR_IN_MS).unref();
  freeze();
  const mailSource = await connect(ownerUrl, { max: MAILS_AT_ONCE + 1 });
  const room = { source: mailSource, settings: mail, patience, clock, signal: stopping.signal };
  const mails = sendMails(room, MAILS_AT_ONCE);
  wake = () => {
    nudge();
    mails.nudge();
  };
  working = loops.finally(() => source.destroy());
  sending = mails.loops.finally(() => mailSource.destroy());
}

/**
 * A job that is not done by then is done again. A mail whose last dot is out would stay uncertain for ever: its answer is waited
 * for, as long as a person would wait for a stop.
 */
async function stop(lastJobMs: number): Promise<void> {
  stopping.abort();
  wake();
  const done = Promise.all([Promise.race([working, wait(lastJobMs)]), sending]);
  await Promise.race([done, wait(LAST_ANSWER_MS)]);
  process.exit(0);
}

process.on("message", (message: WorkerMessage) => {
  if (message.kind === "start") start(message).catch(() => process.exit(1));
  if (message.kind === "wake") wake();
  if (message.kind === "stop") void stop(LAST_JOB_MS);
});
// Without the server nobody would stop it: what a job was doing is undone by the database and done again at the next start.
process.on("disconnect", () => void stop(0));
// A supervisor may tell every process of the service; Ctrl-C is the server's alone.
process.on("SIGTERM", () => void stop(LAST_JOB_MS));
process.on("SIGINT", () => undefined);
