import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { readMigrations } from "../../server/database/migrate-files.ts";
import { startDatabase } from "../imports/database.ts";
import type { Ground, Row } from "../imports/ground.ts";
import { ProofServer } from "../imports/server.ts";
import { EXPORT } from "./documents.ts";
import { makeSchool } from "./ground.ts";
import { countOf, isDone } from "./people.ts";

const SERVERS = 4;
const EXPORTS = 12;

/** Several servers start at once on an empty database, then share its work. */
export async function twoServers({ dataDir }: Ground): Promise<Row[]> {
  const beside = path.join(path.dirname(dataDir), "several");
  const database = await startDatabase(path.join(beside, "database"));
  const dataDirs = Array.from({ length: SERVERS }, (_one, number) => path.join(beside, `data-${number}`));
  const servers = await Promise.all(
    dataDirs.map((one) => ProofServer.create({ databaseUrl: database.url, dataDir: one })),
  );
  try {
    const starts = await Promise.allSettled(servers.map((one) => one.start()));
    const started = starts.filter(({ status }) => status === "fulfilled").length;
    const known = readMigrations().length;
    const [applied] = await database.query<{ count: number }>(
      null,
      "select count(*)::int as count from jalon_migrations",
    );
    const ready = await Promise.all(servers.map(async ({ url }) => (await fetch(`${url}/health/ready`)).status));
    const first: Row = {
      what: `${SERVERS} servers start at once on an empty database`,
      ok: started === SERVERS && applied!.count === known && ready.every((status) => status === 200),
      figures: {
        started,
        ready: ready.filter((status) => status === 200).length,
        migrations: known,
        applied: applied!.count,
      },
    };
    return [first, await share({ database, server: servers[0]!, dataDir }, dataDirs)];
  } finally {
    await Promise.all(servers.map((one) => one.stop()));
    await database.stop();
  }
}

/** Each file is made by one worker, in one place. */
async function share(ground: Ground, dataDirs: readonly string[]): Promise<Row> {
  const { database } = ground;
  const school = await makeSchool(ground, "0945001A", 1);
  const input = { subject: "STUDENTS", format: "CSV" };
  const asked = await Promise.all(Array.from({ length: EXPORTS }, () => school.people[0]!.ask(EXPORT, { input })));
  for (let left = 600; left > 0 && (await countOf(database, school.id, "jobs", "kind = 'EXPORT'")) > 0; left--)
    await wait(100);
  const done = await countOf(database, school.id, "exports", "status = 'DONE'");
  const files = dataDirs.map((one) => filesIn(path.join(one, "exports")));
  const made = files.reduce((sum, count) => sum + count, 0);
  return {
    what: `${dataDirs.length} workers share ${EXPORTS} exports`,
    ok: asked.every(isDone) && done === EXPORTS && made === EXPORTS,
    figures: { done, files: made, ofEachWorker: files.join("/") },
  };
}

function filesIn(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).length : 0;
}
