import type { Client } from "pg";
import { connectWhenReady, embeddedUrl, isServing, readPostmaster, type Postmaster } from "./embedded-connection.ts";
import type { DataFolder } from "./embedded-folder.ts";
import { folderInUse, holdLock } from "./embedded-lock.ts";
import { forgetStrangerAsPostmaster, isPostgres, stopOrphan } from "./embedded-process.ts";

/** What a killed server left running is stopped, a server that is well is left alone and refused. */
export async function stopLeftover(folder: DataFolder, dataDir: string): Promise<void> {
  const leftover = await connectToLeftover(folder);
  if (!leftover) return forgetStrangerAsPostmaster(folder.cluster);

  const ours = await holdLock(leftover.client);
  await leftover.client.end();
  if (!ours) throw folderInUse(dataDir);
  await stopOrphan(leftover.pid);
}

/** A connection to the PostgreSQL that is running on the folder, else null. */
export async function connectToLeftover({
  cluster,
  password,
}: DataFolder): Promise<(Postmaster & { client: Client }) | null> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !isPostgres(postmaster.pid)) return null;

  const client = await connectWhenReady(
    embeddedUrl("postgres", password, postmaster.port, "postgres"),
    () => !isPostgres(postmaster.pid),
  );
  if (!client) return null;
  if (await isServing(client, cluster)) return { client, ...postmaster };
  await client.end();
  return null;
}
