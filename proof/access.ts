/**
 * Nobody sees what they should not: every field and operation of the schema, asked by everybody of every row, against an oracle that
 * was written from the table of rights; with both walls, with each one down, and with a hole made in each on purpose.
 * `npm run proof:access`. Ends with 1 when a row is told to whom it is not for, or a hole goes unseen.
 */
import { removeFolder } from "../server/database/embedded-folder.ts";
import type { Source } from "../server/shared/units.ts";
import { changeMatrix } from "../test/access/change-matrix.ts";
import { Coordinates } from "../test/access/coordinates.ts";
import { forgeMatrix } from "../test/access/forge-matrix.ts";
import { knockOnEveryField } from "../test/access/knock.ts";
import { makeMatrixWorld } from "../test/access/matrix-world.ts";
import { mixViewers } from "../test/access/mixed-viewers.ts";
import { MAY_DO, MAY_READ } from "../test/access/oracle.ts";
import { readMatrix } from "../test/access/read-matrix.ts";
import { targetsOf } from "../test/access/targets.ts";
import { asker, forgedAsker } from "../test/access/under-test.ts";
import { makeScratchFolder, sweepKilledRuns } from "../test/support/scratch-folder.ts";
import { boardCost } from "./access/board-cost.ts";
import { holes } from "./access/holes.ts";
import { CODE, connect, migrate, startEmbedded } from "./access/server-code.ts";
import { withoutSecondWall } from "./access/walls.ts";

const faults: string[] = [];
const seconds = (since: number): string => `${Math.round((Date.now() - since) / 1_000)} s`;

await sweepKilledRuns();
const folder = makeScratchFolder("access");
const server = await startEmbedded({ dataDir: folder, durable: false });
try {
  await migrate(server.ownerUrl);
  const source = await connect(server.ownerUrl, { max: 4, answers: true, connectionTimeout: 60_000 });
  try {
    await prove(source, server.ownerUrl);
  } finally {
    await source.destroy();
  }
} finally {
  await server.stop();
  removeFolder(folder);
}
for (const fault of [...new Set(faults)].slice(0, 50)) console.log(`WRONG: ${fault}`);
console.log(`${faults.length} faults.`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function prove(source: Source, ownerUrl: string): Promise<void> {
  const world = await makeMatrixWorld(CODE, source);
  const schema = CODE.enforceRules(await CODE.bareSchema());
  const graph = new Coordinates(schema);
  const targets = targetsOf(world);
  const whole = { world, schema, graph, source, targets, ask: asker(world, schema) };
  console.log(
    `${graph.all.length} coordinates, ${MAY_READ.size + MAY_DO.size} lines of the oracle, ${targets.length} rows to ask for, ${world.canaries.size} canaries`,
  );

  const knocking = await knockOnEveryField(world, graph);
  say("every field by itself, whose role may not have it", knocking.cases, knocking.findings);

  const looks = async (walls: string): Promise<void> => {
    const began = Date.now();
    const reading = await readMatrix({ ...whole, from: "every row" });
    say(`${walls}: read, ${reading.documents} documents, ${seconds(began)}`, reading.cases, reading.findings);
    const changing = await changeMatrix({ ...whole, by: "everybody" });
    say(`${walls}: change`, changing.cases, changing.findings);
    const told = new Set([...reading.told, ...changing.told]);
    const untold = graph.all.filter((one) => MAY_READ.has(one) && !told.has(one));
    if (untold.length > 0) faults.push(`told to nobody, so nothing was tried: ${untold.join(", ")}`);
  };
  await looks("both walls");
  await withoutSecondWall(ownerUrl, () => looks("first wall alone"));

  const forging = { ...whole, ask: forgedAsker(world, await CODE.bareSchema()) };
  const began = Date.now();
  const { cases, documents, findings } = await forgeMatrix(forging);
  say(
    `second wall alone, taken for the other school's head: read, ${documents} documents, ${seconds(began)}`,
    cases,
    findings,
  );

  const mixed = await mixViewers(world, { ask: whole.ask, alone: whole.ask }, 200);
  say("requests of mixed viewers on a pool of 4", mixed.requests, mixed.findings);

  for (const { name, seen } of await holes({ ...whole, forging, ownerUrl })) {
    console.log(`hole made on purpose, ${name}: ${seen > 0 ? `seen ${seen} times` : "NOT SEEN"}`);
    if (seen === 0) faults.push(`the hole was not seen: ${name}`);
  }
  console.log(await boardCost(source, ownerUrl));
}

function say(what: string, cases: number, findings: readonly string[]): void {
  console.log(`${what}: ${cases} cases, ${findings.length} against the oracle`);
  faults.push(...findings);
}
