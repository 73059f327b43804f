/**
 * What files, kills and crashes do to imports, on the real server over HTTP: nothing, but for a sentence.
 * `npm run proof:imports`; a name of a part after it runs that part alone. Exits 1 on any breach. Figures depend on the machine.
 */
import path from "node:path";

import { removeFolder } from "../server/database/embedded-folder.ts";
import { makeScratchFolder, sweepKilledRuns } from "../test/support/scratch-folder.ts";
import { startDatabase } from "./imports/database.ts";
import { refusals } from "./imports/refusals.ts";
import { embeddedKills } from "./imports/embedded-kills.ts";
import { kills } from "./imports/kills.ts";
import { crowds } from "./imports/crowds.ts";
import { faults } from "./imports/faults.ts";
import { largeFile } from "./imports/large-file.ts";
import type { Ground, Row } from "./imports/ground.ts";
import { ProofServer } from "./imports/server.ts";

const PARTS: Record<string, (ground: Ground) => Promise<Row[]>> = {
  ...{ refusals, crowds, faults, kills, embeddedKills, largeFile },
};

/** What the database was at when a part broke off. */
const ACTIVE = `select state, wait_event, now() - query_start as since, left(query, 300) as query from pg_stat_activity
  where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`;

const wanted = process.argv.slice(2);
await sweepKilledRuns();
const folder = makeScratchFolder("proof");
const began = performance.now();
const database = await startDatabase(path.join(folder, "database"));
const dataDir = path.join(folder, "data");
const server = await ProofServer.create({ databaseUrl: database.url, dataDir });
const rows: (Row & { part: string })[] = [];
try {
  await server.start();
  for (const [part, run] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(part)) continue;
    const found = await run({ database, server, dataDir }).catch(async (failure: unknown) => {
      console.error(await database.query(null, ACTIVE));
      throw failure;
    });
    for (const row of found) {
      rows.push({ part, ...row });
      console.log(JSON.stringify({ part, ...row }));
    }
  }
} finally {
  await server.stop();
  await database.stop();
  removeFolder(folder);
}

console.log("");
for (const { part, what, ok, figures } of rows) {
  const said = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  console.log(`${ok ? "ok    " : "BREACH"}  ${part.padEnd(10)} ${what.padEnd(46)} ${said.join(", ")}`);
}
const breaches = rows.filter(({ ok }) => !ok).length;
console.log(`\n${rows.length} checks, ${breaches} breaches, ${Math.round((performance.now() - began) / 1000)} s`);
process.exitCode = breaches > 0 ? 1 : 0;
