import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

import type { MailSettings } from "./mails/mail-settings.ts";
import type { Patience } from "./mails/patience.ts";

/** What the worker is told, in this order: start once, wake whenever work was queued, stop once. It ends by itself when the channel closes. */
export type WorkerMessage = ({ kind: "start" } & WorkerOptions) | { kind: "wake" } | { kind: "stop" };

export interface WorkerOptions {
  ownerUrl: string;
  dataDir: string;
  mail: MailSettings;
  patience: Patience;
}

export interface WorkerProcess {
  wake(): void;
  /** Lets what is in hand be finished, for `limit` ms at the very most. */
  stop(limit: number): Promise<void>;
}

const RESTART_AFTER_MS = 1_000;
/** What is dead is collected when it is a fifth of what is alive, not when it is three times as much: a long file takes no more memory than a short one. */
export const FLAT_MEMORY = "--heap-growing-percent=20";

/** Long work in a process of its own, so that a large file never makes somebody wait for a screen. It is started again if it dies. */
export function startWorkerProcess(
  options: WorkerOptions,
  program = join(process.cwd(), "out", "worker.js"),
): WorkerProcess {
  let stopping = false;
  let child: ChildProcess | null = null;

  // A process group of its own: Ctrl-C reaches the server alone, which then stops the worker in order.
  const launch = (): void => {
    if (stopping || !existsSync(program)) return;
    child = fork(program, [], {
      execArgv: [...process.execArgv, FLAT_MEMORY],
      detached: true,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child.on("error", () => {});
    child.once("exit", () => setTimeout(launch, RESTART_AFTER_MS).unref());
    tell(child, { kind: "start", ...options });
  };
  launch();

  return {
    wake: () => tell(child, { kind: "wake" }),
    async stop(limit) {
      stopping = true;
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      tell(child, { kind: "stop" });
      const timer = setTimeout(() => child?.kill("SIGKILL"), limit);
      await exited;
      clearTimeout(timer);
    },
  };
}

function tell(child: ChildProcess | null, message: WorkerMessage): void {
  if (child?.connected) child.send(message, () => {});
}
