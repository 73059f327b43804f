import type { Client } from "pg";

/** The role and the database of the server. */
export const OWNER = "jalon";

/** No superuser: a statement that somebody smuggles in reaches neither files nor programs. */
export async function makeOwner(admin: Client, password: string): Promise<void> {
  const secret = admin.escapeLiteral(password);
  if (!(await exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = $1"))) {
    await admin.query(`CREATE ROLE ${OWNER} LOGIN CREATEDB CREATEROLE PASSWORD ${secret}`);
  }
  if (!(await exists(admin, "SELECT 1 FROM pg_database WHERE datname = $1"))) {
    await admin.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`);
  }
}

async function exists(admin: Client, question: string): Promise<boolean> {
  const { rowCount } = await admin.query(question, [OWNER]);
  return rowCount === 1;
}
