import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { startDatabase } from "../imports/database.ts";
import { makeDecisions } from "./decisions.ts";
import type { Decisions } from "./decisions.ts";
import { judge } from "./invariants.ts";
import type { Verdict } from "./invariants.ts";
import { copyServer } from "./mutants.ts";
import { serverCode } from "./server-code.ts";
import type { ServerCode } from "./server-code.ts";
import { startSink } from "./sink.ts";
import type { Faults } from "./sink.ts";
import { Unrest } from "./unrest.ts";
import { Workers } from "./workers.ts";
import type { Disturbance } from "./workers.ts";

export interface Trial {
  name: string;
  decisions: number;
  workers: number;
  disturbance: Disturbance;
  faults: Faults;
  /** Mails begun between two crashes of PostgreSQL; null for none. */
  mailsBetweenCrashes: number | null;
  /** Of a hundred reminders, how many a person cancels while they wait. */
  cancelled: number;
  /** A wall that is taken away. */
  wall: string | null;
}

/** Short beside the product's, and long enough for a machine that does other work: else mails are lost to that. */
const PATIENCE = { leaseMs: 4_000, answerMs: 8_000 };
/** An answer is too late by less than this. */
const LATE_MS = 4_000;
const CONNECTIONS = 4;

/** One school's reminders under everything that the trial names, until none is open; then the verdict. */
export async function runTrial(trial: Trial, folder: string): Promise<Verdict & { happened: Record<string, number> }> {
  mkdirSync(folder, { recursive: true });
  const { out, sql } = copyServer(trial.wall, path.join(folder, "server"));
  const code = await serverCode(out);
  const database = await startDatabase(path.join(folder, "database"));
  const sink = await startSink(path.join(folder, "taken.jsonl"));
  sink.faults = trial.faults;
  const smtp = {
    host: "127.0.0.1",
    port: sink.port,
    secure: false,
    user: null,
    password: null,
    from: "jalon@college.example",
  };
  const options = { ownerUrl: database.url, dataDir: folder, mail: { smtp, quietHours: null }, patience: PATIENCE };
  const workers = new Workers(path.join(out, "worker.js"), options, trial.disturbance, () => sink.begun);
  try {
    await code.migrate(database.url);
    for (const statement of sql) await database.query(null, statement);
    const source = await code.connect(database.url, { max: CONNECTIONS });
    const decisions = await makeDecisions(database, code, source, trial.decisions);
    const unrest = new Unrest(trial, { code, source, database, decisions, workers, sink });
    unrest.begin();
    workers.start(trial.workers);
    await decisions.take();
    await unrest.untilNoneIsOpen();
    // Late answers may still tell what became of an uncertain one.
    await wait(PATIENCE.answerMs + LATE_MS);
    await unrest.end();
    const listed = await uncertainOnScreen(code, source, decisions);
    const verdict = await judge(database, sink, decisions, { listed, isPeaceful: trial.disturbance.end === 1 });
    await source.destroy().catch(() => undefined);
    return { ...verdict, happened: { ...workers.happened, ...unrest.happened, ...Object.fromEntries(sink.happened) } };
  } finally {
    await workers.stopAll();
    sink.close();
    await database.stop();
  }
}

/** What the screen of reminders asks for. */
async function uncertainOnScreen(
  code: ServerCode,
  source: Awaited<ReturnType<ServerCode["connect"]>>,
  { schoolId, viewer }: Decisions,
): Promise<string[]> {
  const filter = { statuses: ["UNCERTAIN"] } as unknown as Parameters<ServerCode["listReminders"]>[2];
  const found = await code
    .unitsOf(source, schoolId)
    .read((db) => code.listReminders(db, viewer, filter, { limit: 100_000, after: null }));
  return found.map(({ id }) => id);
}
