import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { startDatabase } from "../imports/database.ts";
import type { ProofDatabase } from "../imports/database.ts";
import { makeDecisions } from "./decisions.ts";
import type { Decisions } from "./decisions.ts";
import { judge } from "./invariants.ts";
import type { Verdict } from "./invariants.ts";
import { copyServer } from "./mutants.ts";
import { serverCode } from "./server-code.ts";
import type { ServerCode } from "./server-code.ts";
import { startSink } from "./sink.ts";
import type { Faults, Sink } from "./sink.ts";
import { Workers } from "./workers.ts";
import type { Disturbance } from "./workers.ts";

export interface Trial {
  name: string;
  decisions: number;
  workers: number;
  disturbance: Disturbance;
  faults: Faults;
  /** Milliseconds between two crashes of PostgreSQL; null for none. */
  crashEveryMs: number | null;
  /** Of a hundred reminders, how many a person cancels while they wait. */
  cancelled: number;
  /** A wall that is taken away. */
  wall: string | null;
}

const PATIENCE = { leaseMs: 2_000, answerMs: 4_000 };
/** A minute's wait after a refusal lasts this long here. */
const MINUTE_LASTS_MS = 1_500;
const TELL_EVERY_MS = 5_000;
/** From the last decision on. */
const LONGEST_MS = 600_000;
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
  const workers = new Workers(path.join(out, "worker.js"), options, trial.disturbance);
  try {
    await code.migrate(database.url);
    for (const statement of sql) await database.query(null, statement);
    const source = await code.connect(database.url, { max: CONNECTIONS });
    const decisions = await makeDecisions(database, code, source, trial.decisions);
    const unrest = new Unrest(trial, { code, source, database, decisions, sink, workers });
    unrest.begin();
    workers.start(trial.workers);
    await decisions.take();
    await unrest.untilNoneIsOpen();
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

interface Ground {
  code: ServerCode;
  source: Awaited<ReturnType<ServerCode["connect"]>>;
  database: ProofDatabase;
  decisions: Decisions;
  sink: Sink;
  workers: Workers;
}

/** What happens beside the senders: PostgreSQL crashes, people cancel, time passes, somebody looks on. */
class Unrest {
  readonly happened = { crashes: 0, cancels: 0 };
  readonly #trial: Trial;
  readonly #ground: Ground;
  #isOver = false;
  #acts: Promise<unknown> = Promise.resolve();

  constructor(trial: Trial, ground: Ground) {
    this.#trial = trial;
    this.#ground = ground;
  }

  begin(): void {
    const { crashEveryMs } = this.#trial;
    const acts = [
      this.#every(MINUTE_LASTS_MS, () => this.#letTimePass()),
      this.#every(TELL_EVERY_MS, () => this.#tell()),
      this.#every(500, () => this.#cancelSome()),
    ];
    if (crashEveryMs !== null) acts.push(this.#every(crashEveryMs, () => this.#crash()));
    this.#acts = Promise.all(acts);
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#acts;
  }

  async untilNoneIsOpen(): Promise<void> {
    const limit = performance.now() + LONGEST_MS;
    while (performance.now() < limit) {
      const states = await this.#states().catch(() => null);
      if (states && states.size > 0 && !states.has("QUEUED") && !states.has("SENDING")) break;
      await wait(500);
    }
    // Late answers may still tell what became of an uncertain one.
    await this.#ground.workers.leaveInPeace();
    await wait(PATIENCE.answerMs + 4_000);
  }

  async #every(ms: number, act: () => Promise<void>): Promise<void> {
    while (!this.#isOver) {
      await wait(ms);
      if (!this.#isOver) await act().catch(() => undefined);
    }
  }

  async #crash(): Promise<void> {
    await this.#ground.database.crash();
    this.happened.crashes += 1;
  }

  /** The minutes that a refused mail waits are as long as the proof has patience for. */
  async #letTimePass(): Promise<void> {
    await this.#ground.database.query(
      null,
      "update mail_outbox set next_at = clock_timestamp() where state = 'QUEUED' and next_at > clock_timestamp()",
    );
  }

  async #cancelSome(): Promise<void> {
    const { code, source, decisions, database } = this.#ground;
    const { schoolId, viewer, count } = decisions;
    if (this.happened.cancels >= (count * this.#trial.cancelled) / 100) return;
    const waiting = await database.query<{ id: string }>(
      schoolId,
      "select id from reminders where school_id = $1 and status in ('QUEUED', 'SENDING') order by random() limit 2",
      [schoolId],
    );
    for (const { id } of waiting) {
      const units = code.unitsOf(source, schoolId);
      await units
        .write((db) => code.cancelReminder(db, viewer, { id }))
        .then(
          () => (this.happened.cancels += 1),
          () => undefined,
        );
    }
  }

  async #tell(): Promise<void> {
    const states = await this.#states();
    const said = [...states].map(([state, mails]) => `${state.toLowerCase()} ${mails}`).join(", ");
    const { kill, stop, end } = this.#ground.workers.happened;
    console.log(
      `  ${said || "nothing yet"}; kill -9 ${kill}, stopped ${stop}, ended ${end}, PostgreSQL crashes ${this.happened.crashes}`,
    );
  }

  async #states(): Promise<Map<string, number>> {
    const found = await this.#ground.database.query<{ state: string; mails: number }>(
      null,
      "select state, count(*)::int as mails from mail_outbox group by state order by state",
    );
    return new Map(found.map(({ state, mails }) => [state, mails]));
  }
}
