import { startEmbedded, type EmbeddedServer } from "../../server/database/embedded.ts";
import { migrate } from "../../server/database/migrate.ts";
import { DEMO_FOLDER, inDatabase, OWNER_URL, RUN_FOLDER, runStatement, TEMPLATE } from "./cluster.ts";
import { makeScratchFolder, sweepKilledRuns } from "./scratch-folder.ts";

declare global {
  var testCluster: { server: EmbeddedServer; dataDir: string; demoDir: string } | undefined;
}

/** One PostgreSQL for the run, and in it one migrated database that the others are copies of. */
export default async function setUp(): Promise<void> {
  await sweepKilledRuns();
  const dataDir = makeScratchFolder("test");
  const demoDir = makeScratchFolder("demo");
  const server = await startEmbedded({ dataDir, durable: false });
  globalThis.testCluster = { server, dataDir, demoDir };
  process.env[OWNER_URL] = server.ownerUrl;
  process.env[RUN_FOLDER] = dataDir;
  process.env[DEMO_FOLDER] = demoDir;
  await runStatement(server.ownerUrl, `CREATE DATABASE ${TEMPLATE}`);
  await migrate(inDatabase(server.ownerUrl, TEMPLATE));
}
