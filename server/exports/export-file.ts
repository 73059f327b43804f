import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { DAYS_KEPT } from "./export.rules.ts";
import type { Chunks } from "./sheet.ts";

const FOLDER = "exports";
/** A day more than a file is on offer. */
const OLDEST_MS = (DAYS_KEPT + 1) * 24 * 3_600_000;

export function exportPath(dataDir: string, id: string): string {
  return path.join(dataDir, FOLDER, id);
}

/** Written beside its place and moved there when it is whole and on the disk: what lies in the place is never a part. Answers its size. */
export async function saveExportFile(dataDir: string, id: string, chunks: Chunks): Promise<number> {
  const file = exportPath(dataDir, id);
  const part = `${file}.part`;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    await pipeline(Readable.from(chunks), createWriteStream(part, { flush: true, mode: 0o600 }));
    const { size } = await stat(part);
    await rename(part, file);
    return size;
  } catch (failure) {
    await rm(part, { force: true });
    throw failure;
  }
}

export async function removeExportFile(dataDir: string, id: string): Promise<void> {
  await rm(exportPath(dataDir, id), { force: true });
}

/** Files that nobody can fetch any more, and parts that a killed worker left. Answers how many went. */
export async function sweepExportFiles(dataDir: string, now: Date): Promise<number> {
  const folder = path.join(dataDir, FOLDER);
  let gone = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const about = await stat(path.join(folder, name)).catch(() => null);
    if (!about?.isFile() || now.getTime() - about.mtimeMs <= OLDEST_MS) continue;
    await rm(path.join(folder, name), { force: true });
    gone++;
  }
  return gone;
}
