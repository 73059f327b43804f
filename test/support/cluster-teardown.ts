import { rmSync } from "node:fs";

export default async function tearDown(): Promise<void> {
  const cluster = globalThis.testCluster;
  if (!cluster) return;
  await cluster.server.stop();
  rmSync(cluster.dataDir, { recursive: true, force: true });
}
