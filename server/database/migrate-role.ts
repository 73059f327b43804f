import type { Client } from "pg";
import { StartFailure } from "../start-failure.ts";

/** What the server works as: walls between schools hold for it, which they do not for the owner of the tables. */
export const SERVER_ROLE = "jalon_app";

const CREATE = `CREATE ROLE ${SERVER_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`;
const MADE_BY_ANOTHER_SERVER = ["42710", "23505", "XX000"];
const NOT_ALLOWED = "42501";

/** The role is the cluster's, so several databases may be migrated to it at the same moment. */
export async function makeServerRole(client: Client): Promise<void> {
  const role = await findRole(client);
  if (!role) await attempt(client, CREATE);
  if (role?.strong)
    throw new StartFailure(
      `The role ${SERVER_ROLE} may pass the walls between schools. As an administrator run: ALTER ROLE ${SERVER_ROLE} NOSUPERUSER NOBYPASSRLS;`,
    );
  if (!(await isMember(client))) await attempt(client, `GRANT ${SERVER_ROLE} TO CURRENT_USER`);
}

async function findRole(client: Client): Promise<{ strong: boolean } | undefined> {
  const { rows } = await client.query<{ strong: boolean }>(
    "SELECT rolsuper OR rolbypassrls AS strong FROM pg_roles WHERE rolname = $1",
    [SERVER_ROLE],
  );
  return rows[0];
}

/** Whether we may really become it: since PostgreSQL 16 membership alone does not say so. */
async function isMember(client: Client): Promise<boolean> {
  return client.query(`SET ROLE ${SERVER_ROLE}`).then(
    () => client.query("RESET ROLE").then(() => true),
    () => false,
  );
}

async function attempt(client: Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    const { code = "" } = error as { code?: string };
    if (code === NOT_ALLOWED) throw await askAdministrator(client);
    if (!MADE_BY_ANOTHER_SERVER.includes(code)) throw error;
  }
}

async function askAdministrator(client: Client): Promise<StartFailure> {
  const { rows } = await client.query<{ name: string }>("SELECT quote_ident(current_user) AS name");
  return new StartFailure(
    `This database user may not make the role ${SERVER_ROLE}. As an administrator run: ${CREATE}; GRANT ${SERVER_ROLE} TO ${rows[0]!.name};`,
  );
}
