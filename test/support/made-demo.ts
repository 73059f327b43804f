import { chownSync, copyFileSync, cpSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { databaseAccount } from "../../server/database/embedded-account.ts";
import { makeFolderFor, prepareFolder, removeFolder } from "../../server/database/embedded-folder.ts";
import { startEmbedded } from "../../server/database/embedded.ts";
import { migrate } from "../../server/database/migrate.ts";
import { alone, connected, DEMO_FOLDER } from "./cluster.ts";
import type { FreshDatabase } from "./cluster.ts";
import { makeScratchFolder } from "./scratch-folder.ts";

/** When it was made: the day of standing-day.ts. */
export const DEMO_MADE_AT = new Date("2026-11-20T10:00:00+01:00");

/** How long one's copy may take on a machine that does much else: whoever is first makes the school, whoever is second waits for that. */
export const DEMO_READY_MS = 180_000;

/** A data folder of one's own with the demo school. It takes some 70 imports: the first who asks makes it, everybody gets a copy. */
export async function demoFolder(): Promise<string> {
  const made = process.env[DEMO_FOLDER]!;
  const whole = join(made, "whole");
  await alone(async () => {
    if (existsSync(whole)) return;
    await fill(made);
    writeFileSync(whole, "");
  });
  const folder = makeScratchFolder("journey");
  copyCluster(made, folder);
  return folder;
}

/** The demo school on a database of one's own. */
export async function demoDatabase(): Promise<FreshDatabase> {
  const folder = await demoFolder();
  const server = await startEmbedded({ dataDir: folder, durable: false });
  return connected(server.ownerUrl, async () => {
    await server.stop();
    removeFolder(folder);
  });
}

async function fill(dataDir: string): Promise<void> {
  const server = await startEmbedded({ dataDir, durable: false });
  try {
    await migrate(server.ownerUrl);
    // Loaded here, so that whoever gets a copy does not load every entity.
    const { connect } = await import("../../server/database/connect.ts");
    const { makeDemoSchool } = await import("../../server/database/demo/make-demo-school.ts");
    const source = await connect(server.ownerUrl, { max: 1 });
    await makeDemoSchool(source, DEMO_MADE_AT);
    await source.destroy();
  } finally {
    await server.stop();
  }
}

function copyCluster(from: string, to: string): void {
  copyFileSync(join(from, "password"), join(to, "password"));
  const account = databaseAccount();
  const [{ cluster }, copy] = [prepareFolder(from, account), prepareFolder(to, account).cluster];
  makeFolderFor(copy, account);
  cpSync(cluster, copy, { recursive: true });
  if (!account) return;
  for (const path of ["", ...readdirSync(copy, { recursive: true, encoding: "utf8" })])
    chownSync(join(copy, path), account.uid, account.gid);
}
