import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { AddressInfo } from "node:net";
import type { Account } from "./embedded-account.ts";
import { readPostmaster } from "./embedded-connection.ts";
import type { DataFolder } from "./embedded-folder.ts";
import { isAlive } from "./embedded-make.ts";
import { postgresArguments } from "./embedded-settings.ts";

const LOG_LIMIT = 5 * 1024 * 1024;
const STOP_LIMIT_MS = 3_000;

/** A process group of its own: Ctrl-C in the terminal must not stop the database before the requests that need it. */
export function launchPostgres(
  folder: DataFolder,
  binaries: string,
  account: Account | null,
  port: number,
  durable: boolean,
): ChildProcess {
  const log = openSync(folder.log, isTooLong(folder.log) ? "w" : "a", 0o600);
  try {
    return spawn(join(binaries, "bin", "postgres"), postgresArguments(folder.cluster, port, durable), {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: "/",
      env: { PATH: process.env["PATH"], LC_ALL: "C" },
      detached: true,
      stdio: ["ignore", log, log],
    });
  } finally {
    closeSync(log);
  }
}

/** Fast shutdown: running statements are cut, what was committed is written; after 3 s at once, which the next start repairs. */
export async function stopPostgres(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGINT");
  const timer = setTimeout(() => child.kill("SIGQUIT"), STOP_LIMIT_MS);
  await exited;
  clearTimeout(timer);
}

/** Stops a PostgreSQL whose server was killed. Its number must have been made sure of by a connection. */
export async function stopOrphan(pid: number): Promise<void> {
  if (isPostgres(pid)) process.kill(pid, "SIGINT");
  for (const end = Date.now() + STOP_LIMIT_MS; isPostgres(pid); await wait(25)) {
    if (Date.now() > end) process.kill(pid, "SIGQUIT");
  }
}

/** After a crash or a restart of a container the number in postmaster.pid may be another program's, and PostgreSQL would then refuse to start. */
export function forgetStrangerAsPostmaster(cluster: string): void {
  const postmaster = readPostmaster(cluster);
  if (postmaster && isAlive(postmaster.pid) && !isPostgres(postmaster.pid))
    rmSync(join(cluster, "postmaster.pid"), { force: true });
}

/** True when the process lives and, where /proc can tell, is a PostgreSQL; one that ended and that nobody has buried yet (Z) is none. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (!existsSync("/proc/self/stat")) return true;
  try {
    return /^\d+ \(postgres\) [^ZX]/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** The last thing that PostgreSQL said. */
export function lastLogLine(log: string): string {
  return readFileSync(log, "utf8").trim().split("\n").at(-1) ?? "";
}

function isTooLong(log: string): boolean {
  return (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT;
}
