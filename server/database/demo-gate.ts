import { Client } from "pg";
import { StartFailure } from "../start-failure.ts";

/** The addresses of the demo's accounts end like this; nobody can own one (RFC 2606). */
export const DEMO_DOMAIN = "@demo.example";

/** Refuses a database that holds the demo's accounts, whose passwords everybody knows, where others could reach it. */
export async function refuseDemoInEarnest(ownerUrl: string, demoAllowed: boolean): Promise<void> {
  if (demoAllowed || !(await findAccounts(ownerUrl)).demo) return;
  throw new StartFailure(
    "This database holds the demo school, whose passwords are public: use another database (another JALON_DATA_DIR or DATABASE_URL), or start on 127.0.0.1 with the embedded database and without NODE_ENV=production.",
  );
}

/** Whether anybody can sign in, and whether somebody of the demo can. Accounts, because the rows of the schools are walled off. */
export async function findAccounts(ownerUrl: string): Promise<{ any: boolean; demo: boolean }> {
  const client = new Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ any: boolean; demo: boolean }>(
      "SELECT count(*) > 0 AS any, count(*) FILTER (WHERE lower(email) LIKE '%' || $1::text) > 0 AS demo FROM sign_in_addresses",
      [DEMO_DOMAIN],
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}
