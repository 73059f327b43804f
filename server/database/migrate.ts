import { Client } from "pg";
import { StartFailure } from "../start-failure.ts";
import { readMigrations, type Migration } from "./migrate-files.ts";
import { makeServerRole } from "./migrate-role.ts";

const OLDEST = 150_000;
/** Any number, the same for every server. */
const MIGRATION_LOCK = 20_260_902;

/** Brings the database up to this version of the program; several servers may do it at once: one works, the others wait. */
export async function migrate(ownerUrl: string, migrations: Migration[] = readMigrations()): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 8_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await refuseOldServer(client);
    await makeServerRole(client);
    await alone(client, () => checkHistory(client, migrations));
    for (const migration of migrations) await alone(client, () => apply(client, migration));
  } finally {
    await client.end();
  }
}

/** In one transaction, and one server at a time. A lock of the transaction, not of the session: it holds behind a connection pooler too. */
async function alone(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await work();
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function checkHistory(client: Client, migrations: Migration[]): Promise<void> {
  await client.query(
    "CREATE TABLE IF NOT EXISTS jalon_migrations (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())",
  );
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "SELECT name, checksum FROM jalon_migrations ORDER BY name",
  );
  for (const { name, checksum } of rows) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known)
      throw new StartFailure(
        `The database is newer than this program (it has ${name}): start the newer version of Jalon.`,
      );
    if (known.checksum !== checksum)
      throw new StartFailure(
        `The migration ${name} was edited after it was applied: put it back as it was, and write a new one.`,
      );
  }
}

/** The driver sends the whole file as one message, so the file itself opens no transaction. */
async function apply(client: Client, { name, checksum, sql }: Migration): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM jalon_migrations WHERE name = $1", [name]);
  if (rowCount) return;
  await client.query(sql);
  await client.query("INSERT INTO jalon_migrations (name, checksum) VALUES ($1, $2)", [name, checksum]);
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
  const version = Number(rows[0]!.server_version_num);
  if (version < OLDEST)
    throw new StartFailure(`This PostgreSQL is version ${Math.floor(version / 10_000)}: Jalon needs 15 or later.`);
}
