/**
 * What several people at once, cut connections, crashes, waits, a full disk, a second server and a clock that jumps do to what was
 * acknowledged: nothing is lost, nothing is done twice, and whoever is not served is told.
 * `npm run proof:faults`; a name of a part after it runs that part alone, `-- --without key` (or condition, durability) runs the part
 * that looks at that wall on a server without it, which must be red. Exits 1 on any breach. Figures depend on the machine.
 */
import path from "node:path";
import { parseArgs } from "node:util";

import { removeFolder } from "../server/database/embedded-folder.ts";
import { makeScratchFolder, sweepKilledRuns } from "../test/support/scratch-folder.ts";
import { copyBuilt } from "./built-copy.ts";
import { clocks } from "./faults/clocks.ts";
import { crashes } from "./faults/crashes.ts";
import { cuts } from "./faults/cuts.ts";
import { edits } from "./faults/edits.ts";
import { fullDisk } from "./faults/full-disk.ts";
import { MUTANTS } from "./faults/mutants.ts";
import { twoServers } from "./faults/two-servers.ts";
import { waits } from "./faults/waits.ts";
import { startDatabase } from "./imports/database.ts";
import type { Ground, Row } from "./imports/ground.ts";
import { ProofServer } from "./imports/server.ts";

const PARTS: Record<string, (ground: Ground) => Promise<Row[]>> = {
  ...{ edits, cuts, crashes, waits, fullDisk, twoServers, clocks },
};

const { values, positionals } = parseArgs({ options: { without: { type: "string" } }, allowPositionals: true });
const mutant = values.without === undefined ? null : MUTANTS[values.without];
if (mutant === undefined) throw new Error(`--without ${Object.keys(MUTANTS).join(", --without ")}`);
const wanted = mutant ? [mutant.part] : positionals.length > 0 ? positionals : Object.keys(PARTS);

await sweepKilledRuns();
const folder = makeScratchFolder("proof");
const began = performance.now();
const out = copyBuilt(path.join(folder, "server"), mutant ? [mutant] : []);
const database = await startDatabase(path.join(folder, "database"));
const dataDir = path.join(folder, "data");
const server = await ProofServer.create({ databaseUrl: database.url, dataDir, out });
const rows: Row[] = [];
try {
  await server.start();
  for (const part of wanted) rows.push(...(await PARTS[part]!({ database, server, dataDir })));
} finally {
  await server.stop();
  await database.stop();
  removeFolder(folder);
}

for (const { what, ok, figures } of rows) {
  const said = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  console.log(`${ok ? "ok    " : "BREACH"}  ${what.padEnd(46)} ${said.join(", ")}`);
}
const breaches = rows.filter(({ ok }) => !ok).length;
console.log(`\n${rows.length} checks, ${breaches} breaches, ${Math.round((performance.now() - began) / 1000)} s`);
process.exitCode = breaches > 0 ? 1 : 0;
