import { checkWalls } from "./database/check-walls.ts";
import { startEmbedded } from "./database/embedded.ts";
import { migrate } from "./database/migrate.ts";
import type { Environment } from "./environment.ts";
import { StartFailure } from "./start-failure.ts";

export interface Database {
  ownerUrl: string;
  stop(): Promise<void>;
  stopAtOnce(): void;
}

/** A database that answers and is up to date: yours, or the embedded one. */
export async function startDatabase({ databaseUrl, dataDir }: Environment, onLost: () => void): Promise<Database> {
  const database =
    databaseUrl === null
      ? await startEmbedded({ dataDir, durable: true, onLost })
      : { ownerUrl: databaseUrl, stop: async () => {}, stopAtOnce: () => {} };
  try {
    await migrate(database.ownerUrl);
    await checkWalls(database.ownerUrl);
    return database;
  } catch (failure) {
    await database.stop();
    throw databaseUrl === null ? failure : explain(failure, databaseUrl);
  }
}

const WRONG_DOOR: Record<string, string> = {
  "28P01": "refuses the user or the password: correct them",
  "28000": "refuses the user: allow it in pg_hba.conf, or give another",
  "3D000": "does not have this database: create it (CREATE DATABASE)",
  "42501": "does not let this user make tables: give the user the database (ALTER DATABASE … OWNER TO …)",
};

function explain(failure: unknown, databaseUrl: string): unknown {
  if (failure instanceof StartFailure) return failure;
  const { host } = new URL(databaseUrl);
  const { code = "", message } = failure as { code?: string; message: string };
  const known = WRONG_DOOR[code];
  if (known) return new StartFailure(`The PostgreSQL of DATABASE_URL (${host}) ${known}.`);
  if (/^E[A-Z_]+$/.test(code) || /timeout|terminated|ended/i.test(message)) {
    return new StartFailure(
      `The PostgreSQL of DATABASE_URL (${host}) does not answer${code && ` (${code})`}: start it or correct the address; without DATABASE_URL the embedded one is used.`,
    );
  }
  return failure;
}
