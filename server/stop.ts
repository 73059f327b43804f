import { setTimeout as wait } from "node:timers/promises";

/** The parts that were started so far. */
export interface Running {
  http?: { stop(): Promise<void> };
  worker?: { stop(limit: number): Promise<void> };
  source?: { destroy(): Promise<void> };
  database?: { stop(): Promise<void>; stopAtOnce(): void };
}

/** With PostgreSQL's own 3 s this stays within 10. */
const IN_FLIGHT_MS = 5_500;
const CONNECTIONS_MS = 1_000;
/** The worker's jobs end sooner; only a mail's answer is waited for so long. */
const WORKER_MS = 30_000;
/** npm passes on a Ctrl-C that the terminal has already sent: one press arrives twice. */
const SAME_PRESS_MS = 500;

/** On the first signal everything ends in order: what was asked is answered, then the worker, the connections, the database. On a second one at once. */
export function stopOnSignal(running: Running): void {
  let firstAt = 0;
  const onSignal = (): void => {
    if (firstAt === 0) {
      firstAt = Date.now();
      void stopAll(running).then(
        () => process.exit(0),
        () => process.exit(1),
      );
    } else if (Date.now() - firstAt > SAME_PRESS_MS) {
      running.database?.stopAtOnce();
      process.exit(1);
    }
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
}

export async function stopAll({ http, worker, source, database }: Running): Promise<void> {
  await Promise.allSettled([atMost(IN_FLIGHT_MS, http?.stop()), worker?.stop(WORKER_MS)]);
  await Promise.allSettled([atMost(CONNECTIONS_MS, source?.destroy())]);
  await database?.stop();
}

async function atMost(limit: number, work: Promise<void> | undefined): Promise<void> {
  await Promise.race([work, wait(limit, undefined, { ref: false })]);
}
