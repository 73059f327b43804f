import { mkdirSync } from "node:fs";

import pg from "pg";

import { startEmbedded } from "../../server/database/embedded.ts";
import type { EmbeddedServer } from "../../server/database/embedded.ts";
import { openDatabaseDoor, throughDoor } from "../../test/support/database-door.ts";
import type { DatabaseDoor } from "../../test/support/database-door.ts";

const LIVE = "live";
const KEPT = "kept";

export interface ProofDatabase {
  /** The same for as long as the proof lasts, whatever happens to PostgreSQL behind it. */
  url: string;
  /** What the server's connections pass through. */
  door: DatabaseDoor;
  /** PostgreSQL ends as if it had been killed, and starts again. */
  crash(): Promise<void>;
  /** Everything as it is now, to come back to. Nobody may be connected. */
  keep(): Promise<void>;
  comeBack(): Promise<void>;
  /** As one school sees it; null sees what belongs to none. */
  query<Row extends object>(schoolId: string | null, text: string, values?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/** A PostgreSQL that the server is given by its address, behind a door that stays where it is. */
export async function startDatabase(dataDir: string): Promise<ProofDatabase> {
  mkdirSync(dataDir, { recursive: true });
  let server: EmbeddedServer = await startEmbedded({ dataDir, durable: true });
  const door = await openDatabaseDoor(() => Number(new URL(server.ownerUrl).port));
  const onControl = (text: string): Promise<unknown> => queryAs(server.ownerUrl, null, text, []);
  const liveUrl = (): string => Object.assign(new URL(server.ownerUrl), { pathname: `/${LIVE}` }).href;
  await onControl(`create database ${LIVE}`);

  return {
    url: throughDoor(liveUrl(), door),
    door,
    async crash() {
      server.stopAtOnce();
      door.cut();
      server = await startEmbedded({ dataDir, durable: true });
    },
    async keep() {
      await onceAlone(() => onControl(`drop database if exists ${KEPT} with (force)`));
      await onceAlone(() => onControl(`create database ${KEPT} template ${LIVE}`));
    },
    async comeBack() {
      await onceAlone(() => onControl(`drop database if exists ${LIVE} with (force)`));
      await onceAlone(() => onControl(`create database ${LIVE} template ${KEPT}`));
    },
    query: (schoolId, text, values = []) => queryAs(liveUrl(), schoolId, text, values),
    async stop() {
      door.close();
      await server.stop();
    },
  };
}

/** PostgreSQL's own housekeeping looks in now and then, and nobody may send it away. */
async function onceAlone(act: () => Promise<unknown>): Promise<void> {
  for (let left = 40; ; left--) {
    try {
      await act();
      return;
    } catch (failure) {
      if (left === 0) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

export async function queryAs<Row extends object>(
  url: string,
  schoolId: string | null,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  // A crash of the database is told to whoever asks, not to the whole proof.
  client.on("error", () => {});
  await client.connect();
  try {
    // Walls between schools hold for the owner too.
    await client.query("select set_config('app.school_id', $1, false)", [schoolId ?? ""]);
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
