import { get, Agent } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

import { memoryOf } from "./watch.ts";

const { url, pid } = workerData as { url: string; pid: number };
const agent = new Agent({ keepAlive: true });
const took: number[] = [];
let peak = 0;
let going = true;

function probe(): Promise<void> {
  return new Promise((resolve, reject) => {
    get(`${url}/health/live`, { agent }, (answer) => answer.resume().once("end", resolve)).once("error", reject);
  });
}

const at = (share: number): number => Math.round((took[Math.ceil(took.length * share) - 1] ?? 0) * 10) / 10;

async function run(): Promise<void> {
  await probe();
  parentPort!.postMessage("ready");
  while (going) {
    const begun = performance.now();
    await probe();
    took.push(performance.now() - begun);
    peak = Math.max(peak, memoryOf(pid));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  took.sort((a, b) => a - b);
  agent.destroy();
  parentPort!.postMessage({ peakMB: Math.round(peak), probes: took.length, slowestMs: at(1), p99Ms: at(0.99) });
  parentPort!.close();
}

parentPort!.on("message", () => (going = false));
await run();
