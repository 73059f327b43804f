import { setTimeout as wait } from "node:timers/promises";

import type { ProofDatabase } from "../imports/database.ts";
import type { Decisions } from "./decisions.ts";
import type { Trial } from "./run.ts";
import type { ServerCode } from "./server-code.ts";
import type { Sink } from "./sink.ts";
import type { Workers } from "./workers.ts";

/** A minute's wait after a refusal lasts this long here. */
const MINUTE_LASTS_MS = 1_500;
const LOOK_EVERY_MS = 250;
const TELL_EVERY_MS = 10_000;
/** From the last decision on. */
const LONGEST_MS = 1_500_000;

interface Ground {
  code: ServerCode;
  source: Awaited<ReturnType<ServerCode["connect"]>>;
  database: ProofDatabase;
  decisions: Decisions;
  workers: Workers;
  sink: Sink;
}

/** What happens beside the senders: PostgreSQL crashes, people cancel, time passes, somebody looks on. */
export class Unrest {
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
    const acts = [
      this.#every(MINUTE_LASTS_MS, () => this.#letTimePass()),
      this.#every(TELL_EVERY_MS, () => this.#tell()),
      this.#every(2 * LOOK_EVERY_MS, () => this.#cancelSome()),
    ];
    if (this.#trial.mailsBetweenCrashes !== null) acts.push(this.#every(LOOK_EVERY_MS, () => this.#crashSometimes()));
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
    await this.#ground.workers.leaveInPeace();
  }

  async #every(ms: number, act: () => Promise<void>): Promise<void> {
    while (!this.#isOver) {
      await wait(ms);
      if (!this.#isOver) await act().catch(() => undefined);
    }
  }

  async #crashSometimes(): Promise<void> {
    const { sink, database } = this.#ground;
    if (sink.begun < (this.happened.crashes + 1) * this.#trial.mailsBetweenCrashes!) return;
    await database.crash();
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
      `  ${this.#trial.name}: ${said || "nothing yet"}; kill -9 ${kill}, stopped ${stop}, ended ${end}, PostgreSQL crashes ${this.happened.crashes}`,
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
