import { readFileSync } from "node:fs";
import { once } from "node:events";
import { Worker } from "node:worker_threads";

export interface Watched {
  peakMB: number;
  probes: number;
  /** Milliseconds, of the health probe. */
  slowestMs: number;
  p99Ms: number;
}

/** Asks the health probe every 10 ms and reads the memory of the main process, until it is told to stop: from a thread of its own, since the proof itself is busy. */
export async function watch(url: string, pid: number): Promise<() => Promise<Watched>> {
  const thread = new Worker(new URL("./watch-thread.ts", import.meta.url), { workerData: { url, pid } });
  await once(thread, "message");
  return async () => {
    const answered = once(thread, "message") as Promise<[Watched]>;
    thread.postMessage("stop");
    const [watched] = await answered;
    return watched;
  };
}

/** Resident memory in MB. */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
}
