import { lstatSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

/** The system user that PostgreSQL runs as. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: then it is somebody who exists already, else it is us (null). No user is ever created. */
export function databaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const account = findAccount("postgres") ?? findAccount("nobody");
  if (!account) throw new Error("no user postgres or nobody in /etc/passwd");
  return account;
}

/** True when the account may read the file, or enter the folder, by the permissions of each folder on the way. */
export function mayReach(path: string, account: Account | null): boolean {
  if (!account) return true;
  for (let here = path, want = entryBits(path); ; here = dirname(here), want = 0o1) {
    if (!mayAccess(here, account, want)) return false;
    if (here === dirname(here)) return true;
  }
}

function entryBits(path: string): number {
  return lstatSync(path).isDirectory() ? 0o1 : 0o4;
}

function mayAccess(path: string, account: Account, bits: number): boolean {
  const { mode, uid, gid } = lstatSync(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}

function findAccount(name: string): Account | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(":");
  return { name, uid: Number(uid), gid: Number(gid) };
}
