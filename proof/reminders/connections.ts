import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const ESTABLISHED = "01";
/** Places in a line of /proc/net/tcp. */
const REMOTE = 2;
const STATE = 3;
const INODE = 9;

/** Whether a process holds a connection to that port of this machine. */
export function isConnectedTo(pid: number, port: number): boolean {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const inodes = new Set(
    readFileSync("/proc/net/tcp", "utf8")
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter((parts) => parts[STATE] === ESTABLISHED && parts[REMOTE]?.endsWith(suffix))
      .map((parts) => `socket:[${parts[INODE]}]`),
  );
  return socketsOf(pid).some((socket) => inodes.has(socket));
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
  } catch {
    // It ended, or closed one while we looked.
    return [];
  }
}
