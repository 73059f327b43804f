import { DataSource } from "typeorm";
import type { DataSourceOptions } from "typeorm";

import { ENTITIES } from "../features.ts";
import { CodeLogger } from "./connect-logger.ts";
import { SERVER_ROLE } from "./migrate-role.ts";

export interface ConnectOptions {
  /** Connections at most. */
  max: number;
  /** Milliseconds that one statement may take: 15,000 for answers; an import takes longer. */
  statementTimeout?: number;
  /** Milliseconds that one statement may wait for another's rows: 2,000 for answers, else 5,000; a worker has time. */
  lockTimeout?: number;
  /** Milliseconds that one unit of work may wait for a connection: 3,000 for answers, else 10,000. */
  connectionTimeout?: number;
  /**
   * For answers: statements are sent without waiting for the one before, and planned once for all values; whoever waits for
   * rows or for a connection is told after a few seconds. Not for a worker, which reads through cursors, merges large tables
   * and has time.
   */
  answers?: boolean;
}

const SLACK_MS = 5_000;
const PATIENCE = { rowsMs: 5_000, connectionMs: 10_000 };
/** Behind one held row all connections wait: a person waits for a connection, then for the row. */
const PATIENCE_OF_A_PERSON = { rowsMs: 2_000, connectionMs: 3_000 };

/** Every connection works as the server's role from its first moment, never as the owner, and nothing may wait for ever. */
export function connect(
  ownerUrl: string,
  { max, statementTimeout = 15_000, lockTimeout, connectionTimeout, answers = false }: ConnectOptions,
): Promise<DataSource> {
  const patience = answers ? PATIENCE_OF_A_PERSON : PATIENCE;
  const settings = {
    role: SERVER_ROLE,
    statement_timeout: statementTimeout,
    lock_timeout: lockTimeout ?? patience.rowsMs,
    idle_in_transaction_session_timeout: Math.max(30_000, statementTimeout),
    timezone: "UTC",
    // What was acknowledged is there after a crash, whatever the database's own default is.
    synchronous_commit: "on",
    ...(answers ? { plan_cache_mode: "force_generic_plan" } : {}),
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  return new DataSource({
    type: "postgres",
    url: ownerUrl,
    entities: ENTITIES as NonNullable<DataSourceOptions["entities"]>,
    synchronize: false,
    installExtensions: false,
    logging: ["error"],
    logger: new CodeLogger(),
    applicationName: "jalon",
    poolErrorHandler: () => {},
    extra: {
      max,
      options: options.join(" "),
      connectionTimeoutMillis: connectionTimeout ?? patience.connectionMs,
      pipeline: answers,
      keepAlive: true,
      keepAliveInitialDelayMillis: 30_000,
      // For a PostgreSQL that is no longer there to keep its own time.
      ...(answers ? { query_timeout: statementTimeout + SLACK_MS } : {}),
    },
  }).initialize();
}
