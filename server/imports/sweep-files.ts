import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

import { DAYS_KEPT } from "./kept-file.rules.ts";

/** A day more than imports keep theirs: what is older belongs to none, such as an upload during which the server was killed. */
const OLDEST_MS = (DAYS_KEPT + 1) * 24 * 3_600_000;

/** Answers how many files went. */
export async function sweepFiles(folder: string, now: Date): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let gone = 0;
  for (const name of names) {
    const file = path.join(folder, name);
    const about = await stat(file).catch(() => null);
    if (!about?.isFile() || now.getTime() - about.mtimeMs <= OLDEST_MS) continue;
    await rm(file, { force: true });
    gone++;
  }
  return gone;
}
