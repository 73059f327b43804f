import { chmodSync, existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeFolder } from "../../server/database/embedded-folder.ts";
import { isAlive } from "../../server/database/embedded-make.ts";
import { findEmbedded, startEmbedded, type EmbeddedServer } from "../../server/database/embedded.ts";
import { migrate } from "../../server/database/migrate.ts";
import { inDatabase, OWNER_URL, runStatement, TEMPLATE } from "./cluster.ts";

const NAME = /^jalon-test-(\d+)-/;

declare global {
  var testCluster: { server: EmbeddedServer; dataDir: string } | undefined;
}

/** One PostgreSQL for the run, and in it one migrated database that the others are copies of. */
export default async function setUp(): Promise<void> {
  await sweepKilledRuns();
  const dataDir = mkdtempSync(join(tmpdir(), `jalon-test-${process.pid}-`));
  chmodSync(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, durable: false });
  globalThis.testCluster = { server, dataDir };
  process.env[OWNER_URL] = server.ownerUrl;
  await runStatement(server.ownerUrl, `CREATE DATABASE ${TEMPLATE}`);
  await migrate(inDatabase(server.ownerUrl, TEMPLATE));
}

/** A run that was killed could not tidy up. */
async function sweepKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    const dataDir = join(tmpdir(), name);
    if (existsSync(join(dataDir, "password")) && (await findEmbedded(dataDir)))
      await startEmbedded({ dataDir, durable: false }).then((server) => server.stop());
    removeFolder(dataDir);
  }
}
