import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { isConnectedTo } from "./connections.ts";
import type { WorkerOptions } from "../../server/worker-process.ts";

export interface Disturbance {
  /** kill -9 at any moment. */
  kill: number;
  /** Stopped for longer than its lease, then let go on. */
  stop: number;
  /** Told to end, as an ordinary restart does. */
  end: number;
}

export type Ending = keyof Disturbance;

/** Mails that a sender begins until something happens to it, at most: on a slow machine it lives longer, and as much happens. */
const MAILS_A_LIFE = 32;
/** Then it happens at any moment of the next mails. */
const MOMENT_MS = 600;
/** Longer than a lease. */
const STOPPED_MS = [4_500, 6_500] as const;
/** The product's own worker processes, each of which something happens to, again and again. */
export class Workers {
  readonly happened: Record<Ending, number> = { kill: 0, stop: 0, end: 0 };
  readonly #program: string;
  readonly #options: WorkerOptions;
  readonly #disturbance: Disturbance;
  readonly #mailsBegun: () => number;
  #isOver = false;
  #lives: Promise<unknown> = Promise.resolve();
  readonly #running = new Set<ChildProcess>();

  /** `mailsBegun` counts those of all senders. */
  constructor(program: string, options: WorkerOptions, disturbance: Disturbance, mailsBegun: () => number) {
    this.#program = program;
    this.#options = options;
    this.#disturbance = disturbance;
    this.#mailsBegun = mailsBegun;
  }

  start(count: number): void {
    this.#lives = Promise.all(Array.from({ length: count }, () => this.#liveAgain()));
  }

  /** Nothing happens to anybody any more; what is in hand is finished. */
  async leaveInPeace(): Promise<void> {
    this.#isOver = true;
    await this.#lives;
  }

  /** As the server stops its worker. */
  async stopAll(): Promise<void> {
    await this.leaveInPeace();
    await Promise.all([...this.#running].map((worker) => endOf(worker)));
  }

  async #liveAgain(): Promise<void> {
    while (!this.#isOver) {
      const worker = this.#launch();
      await this.#atWork(worker);
      await this.#live();
      if (this.#isOver) return;
      // It may have ended by itself: the database was away when it started.
      if (isRunning(worker)) await this.#disturb(worker);
    }
  }

  async #live(): Promise<void> {
    const end = this.#mailsBegun() + Math.random() * MAILS_A_LIFE * this.#running.size;
    while (!this.#isOver && this.#mailsBegun() < end) await wait(50);
    await wait(Math.random() * MOMENT_MS);
  }

  /** Talks to the mail server. How long a start takes is the machine's affair: there is no use in ending who has not begun. */
  async #atWork(worker: ChildProcess): Promise<void> {
    const { port } = this.#options.mail.smtp!;
    while (!this.#isOver && isRunning(worker) && !isConnectedTo(worker.pid!, port)) await wait(50);
  }

  async #disturb(worker: ChildProcess): Promise<void> {
    const ending = this.#choose();
    if (!ending) return;
    this.happened[ending] += 1;
    if (ending === "stop") {
      worker.kill("SIGSTOP");
      await wait(STOPPED_MS[0] + Math.random() * (STOPPED_MS[1] - STOPPED_MS[0]));
      worker.kill("SIGCONT");
      // Long enough to do what it should not.
      await wait(500);
    }
    if (ending === "end") await endOf(worker);
    else {
      const exited = once(worker, "exit");
      worker.kill("SIGKILL");
      await exited;
    }
  }

  #choose(): Ending | null {
    let left = Math.random();
    for (const [ending, share] of Object.entries(this.#disturbance) as [Ending, number][]) {
      left -= share;
      if (left < 0) return ending;
    }
    return null;
  }

  #launch(): ChildProcess {
    const worker = fork(this.#program, [], {
      // A start costs more than all the mails of a life: at least it is not compiled each time.
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(this.#options.dataDir, "compiled") },
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#running.add(worker);
    worker.on("error", () => {}).once("exit", () => this.#running.delete(worker));
    worker.send({ kind: "start", ...this.#options }, () => {});
    return worker;
  }
}

async function endOf(worker: ChildProcess): Promise<void> {
  if (!isRunning(worker)) return;
  const exited = once(worker, "exit");
  worker.kill("SIGTERM");
  await exited;
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
