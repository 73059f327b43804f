import { chmodSync, existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { removeFolder } from "../../server/database/embedded-folder.ts";
import { isAlive } from "../../server/database/embedded-make.ts";
import { findEmbedded, startEmbedded } from "../../server/database/embedded.ts";

/** With the number of the process whose folder it is. */
const NAME = /^jalon-[a-z]+-(\d+)-/;

/** A data folder for this run alone, which PostgreSQL may enter. `removeFolder` takes it away. */
export function makeScratchFolder(kind: string): string {
  const folder = mkdtempSync(join(tmpdir(), `jalon-${kind}-${process.pid}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** A run that was killed could not tidy up: its folders go, and the PostgreSQL that it left running. */
export async function sweepKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await sweep(join(tmpdir(), name)).catch(stillServing);
  }
}

async function sweep(folder: string): Promise<void> {
  if (existsSync(join(folder, "password")) && (await findEmbedded(folder)))
    await startEmbedded({ dataDir: folder, durable: false }).then((server) => server.stop());
  removeFolder(folder);
}

/** The run was killed, its server was not: it may still be at work there, and the next run looks again. */
function stillServing(): void {}
