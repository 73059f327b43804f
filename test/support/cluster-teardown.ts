import { removeFolder } from "../../server/database/embedded-folder.ts";

export default async function tearDown(): Promise<void> {
  const cluster = globalThis.testCluster;
  if (!cluster) return;
  await cluster.server.stop();
  removeFolder(cluster.dataDir);
  removeFolder(cluster.demoDir);
}
