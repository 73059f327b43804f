import { readFileSync, readdirSync } from "node:fs";

/** Resident memory in MB: now, or the most there ever was. */
export function memoryOf(pid: number, which: "VmRSS" | "VmHWM" = "VmRSS"): number {
  return Number(new RegExp(`${which}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;
}

/** The process that reads and merges, which the server started. */
export function workerOf(pid: number): number {
  const ofServer = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(" "),
  );
  const found = ofServer.find((child) => child && readFileSync(`/proc/${child}/cmdline`, "utf8").includes("worker.js"));
  return Number(found);
}
