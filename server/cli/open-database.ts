import type { DataSource } from "typeorm";

import { checkWalls } from "../database/check-walls.ts";
import { connect } from "../database/connect.ts";
import { findEmbedded } from "../database/embedded.ts";
import { migrate } from "../database/migrate.ts";
import type { Environment } from "../environment.ts";
import { startDatabase } from "../start-database.ts";
import type { Database } from "../start-database.ts";

const CONNECTIONS = 2;
/** Erasing the demo takes a moment. */
const STATEMENT_MS = 60_000;

/** Beside a running server its database is used; otherwise one is started, and stopped after the work. */
export async function withDatabase<Result>(
  environment: Environment,
  work: (source: DataSource, ownerUrl: string) => Promise<Result>,
): Promise<Result> {
  const database = (await runningBeside(environment)) ?? (await startDatabase(environment, () => {}));
  try {
    const source = await connect(database.ownerUrl, { max: CONNECTIONS, statementTimeout: STATEMENT_MS });
    try {
      return await work(source, database.ownerUrl);
    } finally {
      await source.destroy();
    }
  } finally {
    await database.stop();
  }
}

async function runningBeside({ databaseUrl, dataDir }: Environment): Promise<Database | null> {
  const ownerUrl = databaseUrl === null ? await findEmbedded(dataDir) : null;
  if (ownerUrl === null) return null;
  await migrate(ownerUrl);
  await checkWalls(ownerUrl);
  return { ownerUrl, stop: async () => {}, stopAtOnce: () => {} };
}
