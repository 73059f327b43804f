import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { DataSource } from "typeorm";

export const OWNER_URL = "JALON_TEST_OWNER_URL";
/** What tests leave in it goes with the run. */
export const RUN_FOLDER = "JALON_TEST_RUN_FOLDER";
/** Where the demo school is made, once for the run (made-demo.ts). */
export const DEMO_FOLDER = "JALON_TEST_DEMO_FOLDER";
export const TEMPLATE = "jalon_template";

export interface FreshDatabase {
  /** Connects as the owner, as migrations do. */
  ownerUrl: string;
  /** Works as the server does. */
  dataSource: DataSource;
  /** Works as the worker does, which files are merged by. */
  workSource: DataSource;
  drop(): Promise<void>;
}

/** A migrated, empty database of one's own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { ownerUrl, drop } = await bareDatabase(TEMPLATE);
  return connected(ownerUrl, drop);
}

/** With the connections that tests work through; `drop` closes them first. */
export async function connected(ownerUrl: string, drop: () => Promise<void>): Promise<FreshDatabase> {
  // Loaded here, so that a test of the launcher does not load every entity.
  const { connect } = await import("../../server/database/connect.ts");
  // Hundreds ask at once in some tests, on machines that do much else: they wait for a connection as long as it takes.
  const dataSource = await connect(ownerUrl, { max: 8, answers: true, connectionTimeout: 60_000 });
  const workSource = await connect(ownerUrl, { max: 6 });
  return {
    ownerUrl,
    dataSource,
    workSource,
    async drop() {
      await Promise.all([dataSource.destroy(), workSource.destroy()]);
      await drop();
    },
  };
}

/** A database without a connection to it: a copy of the template, or an empty one. */
export async function bareDatabase(template = "template1"): Promise<{ ownerUrl: string; drop(): Promise<void> }> {
  const clusterUrl = process.env[OWNER_URL];
  if (!clusterUrl) throw new Error("No test cluster: this project of jest.config.js has no globalSetup.");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await runStatement(clusterUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    ownerUrl: inDatabase(clusterUrl, name),
    // An autovacuum at work there is not the owner's to end; without force PostgreSQL ends it itself.
    drop: () =>
      runStatement(clusterUrl, `DROP DATABASE ${name} WITH (FORCE)`).catch(() =>
        runStatement(clusterUrl, `DROP DATABASE ${name}`),
      ),
  };
}

export function inDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

/** One test file at a time, whichever process it runs in. */
export async function alone(work: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: process.env[OWNER_URL] });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(1)");
    await work();
  } finally {
    await client.end();
  }
}

export async function runStatement(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
