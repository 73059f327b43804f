import { execFile } from "node:child_process";
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { StartFailure } from "../start-failure.ts";
import type { Account } from "./embedded-account.ts";
import { makeFolderFor, type DataFolder } from "./embedded-folder.ts";
import { initdbArguments } from "./embedded-settings.ts";

const run = promisify(execFile);
const UNFINISHED = ".unfinished-";

/** Makes PostgreSQL's directory where there is none. It gets its name when it is whole, so that a start that was interrupted is simply done again. */
export async function makeCluster(
  { cluster, password }: DataFolder,
  binaries: string,
  account: Account | null,
): Promise<void> {
  if (existsSync(cluster)) return;
  removeUnfinished(cluster);

  const work = `${cluster}${UNFINISHED}${process.pid}`;
  makeFolderFor(work, account);
  try {
    const passwordFile = join(work, "password");
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account) chownSync(passwordFile, account.uid, account.gid);
    await initialise(binaries, initdbArguments(join(work, "cluster"), passwordFile), account);
    moveUnlessThere(join(work, "cluster"), cluster);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function initialise(binaries: string, args: string[], account: Account | null): Promise<void> {
  try {
    await run(join(binaries, "bin", "initdb"), args, {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: "/",
      env: { ...process.env, LC_ALL: "C" },
    });
  } catch (error) {
    const { stderr = "" } = error as { stderr?: string };
    throw new StartFailure(
      `The embedded database cannot be made: ${stderr.trim().split("\n").at(-1) || (error as Error).message}`,
    );
  }
}

/** A second server may have been faster. */
function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

/** Only what no living process is working on. */
function removeUnfinished(cluster: string): void {
  const parent = dirname(cluster);
  for (const name of readdirSync(parent).filter((entry) => entry.includes(UNFINISHED))) {
    if (!isAlive(Number(name.split(UNFINISHED)[1]))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** True as well for a process of somebody else. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
