import "reflect-metadata";

import { connect } from "./database/connect.ts";
import { runExport, setExportAside } from "./exports/run-export.ts";
import { runImport, setImportAside } from "./imports/run-import.ts";
import { workThrough } from "./shared/work.ts";
import type { WorkerMessage } from "./worker-process.ts";

/** Imports of a hundred thousand students merge in one statement. */
const STATEMENT_TIMEOUT_MS = 600_000;
/** Jobs of different schools go on side by side. */
const AT_ONCE = 2;

const stopping = new AbortController();
let wake = (): void => undefined;
let working: Promise<unknown> = Promise.resolve();

async function start(ownerUrl: string): Promise<void> {
  const source = await connect(ownerUrl, { max: AT_ONCE * 3, statementTimeout: STATEMENT_TIMEOUT_MS });
  const clock = (): Date => new Date();
  const { loops, nudge } = workThrough(source, {
    atOnce: AT_ONCE,
    signal: stopping.signal,
    run: (job) => (job.kind === "IMPORT" ? runImport(source, job, clock) : runExport(source, job, clock)),
    setAside: (job) => (job.kind === "IMPORT" ? setImportAside(source, job, clock()) : setExportAside(source, job)),
  });
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
  if (message.kind === "start") start(message.ownerUrl).catch(() => process.exit(1));
  if (message.kind === "wake") wake();
  if (message.kind === "stop") void stop();
});
// Without the server nobody would stop it: what it was doing is undone by the database and done again at the next start.
process.on("disconnect", () => process.exit(0));
process.on("SIGINT", () => undefined);
