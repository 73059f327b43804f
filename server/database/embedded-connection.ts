import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";

const STARTING_UP = "57P03";
const TRY_AGAIN = ["ECONNREFUSED", "ECONNRESET", "EPIPE", STARTING_UP];

/** The address of a database of the embedded server. */
export function embeddedUrl(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** A connection on which a query has succeeded; tries while the server is starting, until `until` says to give up or 30 s have passed. */
export async function connectWhenReady(url: string, giveUp: () => boolean): Promise<Client | null> {
  for (const end = Date.now() + 30_000; Date.now() < end && !giveUp(); await wait(25)) {
    const client = await tryConnect(url);
    if (client) return client;
  }
  return null;
}

async function tryConnect(url: string): Promise<Client | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const { code = "", message } = error as { code?: string; message: string };
    if (TRY_AGAIN.includes(code) || message.startsWith("Connection terminated") || message.startsWith("timeout"))
      return null;
    throw error;
  }
}

/** What PostgreSQL wrote about itself in its directory. */
export interface Postmaster {
  pid: number;
  port: number;
}

export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Another server may have taken over the port since. */
export async function isServing(client: Client, cluster: string): Promise<boolean> {
  const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
  return realpathSync(rows[0]!.data_directory) === realpathSync(cluster);
}
