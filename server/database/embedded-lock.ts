import type { Client } from "pg";
import { StartFailure } from "../start-failure.ts";

const SERVER_LOCK = 20_260_901;

/** True for the one connection that works on the data folder; given back when the connection ends, also by a kill. */
export async function holdLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [SERVER_LOCK]);
  return rows[0]!.held;
}

export function folderInUse(dataDir: string): StartFailure {
  return new StartFailure(
    `Another server is working on the data folder ${dataDir}: stop it first, or set JALON_DATA_DIR to another folder.`,
  );
}
