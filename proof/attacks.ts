/**
 * Known attacks on the GraphQL endpoint, against the built server in production: what each finds, whether each setting that is
 * taken away is found out, and how long the worst documents take that are answered and refused. `npm run proof:attacks`.
 * Ends with 1 when something is found, or when a setting is missed by nobody.
 */
import { readFileSync } from "node:fs";
import path from "node:path";

import { removeFolder } from "../server/database/embedded-folder.ts";
import { ask, BEYOND, CLOSED, GRAPHQL_COP, OURS, post } from "../test/support/attacks.ts";
import type { Attack, Target } from "../test/support/attacks.ts";
import { makeScratchFolder, sweepKilledRuns } from "../test/support/scratch-folder.ts";
import { HEAVY_QUERIES } from "./attacks/heavy-queries.ts";
import { SETTINGS } from "./attacks/mutants.ts";
import { copyBuilt } from "./built-copy.ts";
import { startScratchServer } from "./scratch-server.ts";

const UAI = "0781234T";
const ATTACKS = [...GRAPHQL_COP, ...BEYOND, ...OURS];
const documents = JSON.parse(readFileSync("web/dist/.trusted-documents.json", "utf8")) as Record<string, string>;
const signInId = Object.keys(documents).find((id) => documents[id]!.startsWith("mutation SignIn("))!;

await sweepKilledRuns();
const folder = makeScratchFolder("attacks");
let faults = 0;
try {
  const open = await onServer({ free: true }, (target) => findings(target, ATTACKS));
  say(`${GRAPHQL_COP.length} checks of graphql-cop`, open, GRAPHQL_COP);
  say(`${BEYOND.length} beyond them`, open, BEYOND);
  say(`${OURS.length} of our own`, open, OURS);
  const closed = await onServer({ free: false }, async (target) => {
    await takesItsOwn(target);
    return findings(target, CLOSED);
  });
  say(
    `${CLOSED.length} where only the dashboard's ${Object.keys(documents).length} documents are answered`,
    closed,
    CLOSED,
  );
  await mutants();
  await times();
} finally {
  removeFolder(folder);
}
console.log(`${faults} faults.`);
process.exitCode = faults > 0 ? 1 : 0;

/** Attack by attack, what the server let happen. */
async function findings(target: Target, attacks: readonly Attack[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { name, finding } of attacks) {
    const what = await finding(target);
    if (what !== null) found.set(name, what);
  }
  return found;
}

function say(what: string, found: Map<string, string>, attacks: readonly Attack[]): void {
  const ours = attacks.filter(({ name }) => found.has(name));
  console.log(`${what}: ${ours.length} findings`);
  for (const { name } of ours) console.log(`  FOUND ${name}: ${found.get(name)}`);
  faults += ours.length;
}

async function onServer<Result>(
  { free, out = "out" }: { free: boolean; out?: string },
  work: (target: Target) => Promise<Result>,
): Promise<Result> {
  const variables = { NODE_ENV: "production", JALON_FREE_DOCUMENTS: free ? "1" : "0" };
  const server = await startScratchServer({ uai: UAI, out, variables, signInId });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** Each is run, or refused for the values that are missing. */
async function takesItsOwn(target: Target): Promise<void> {
  for (const [id, text] of Object.entries(documents)) {
    // These two end the session that asks.
    if (/^mutation Sign(In|Out)\b/.test(text)) continue;
    const { json } = await post(target, { extensions: { documentId: id } });
    const codes = ((json?.errors ?? []) as { extensions: { code: string } }[]).map(({ extensions }) => extensions.code);
    const refused = codes.find((code) => /^(DOCUMENT|QUERY|GRAPHQL|INTERNAL)/.test(code));
    if (refused === undefined) continue;
    console.log(`  FOUND ${text.slice(0, 40)}: refused with ${refused}`);
    faults += 1;
  }
}

async function mutants(): Promise<void> {
  console.log("\nA setting taken away is found by:");
  for (const [name, patches] of Object.entries(SETTINGS)) {
    const out = copyBuilt(path.join(folder, name.replace(/\W+/g, "-")), patches);
    const free = !name.includes("dashboard");
    const found = await onServer({ free, out }, (target) => findings(target, free ? ATTACKS : CLOSED));
    console.log(`  ${name}: ${found.size} (${[...found.keys()].slice(0, 3).join("; ")})`);
    if (found.size === 0) faults += 1;
  }
}

/** On the demo school, of 540 students; the slowest of three, and how long the server answered nobody else meanwhile. */
async function times(): Promise<void> {
  const server = await startScratchServer({});
  try {
    console.log("\nThe heaviest that is answered (ms; and the longest that the server was deaf meanwhile):");
    for (const [name, query] of Object.entries(HEAVY_QUERIES)) {
      const watch = watchHealth(server.url);
      const runs: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        const begun = performance.now();
        const { json, text } = await ask(server, query);
        runs.push(performance.now() - begun);
        if (!json?.data || json.errors) {
          console.log(`  FAULT ${name}: ${text.slice(0, 200)}`);
          faults += 1;
          break;
        }
      }
      console.log(`  ${Math.max(...runs).toFixed(0)} (${(await watch.stop()).toFixed(0)}) ${name}`);
    }
    const refused: [number, string][] = [];
    for (const { name, finding } of ATTACKS) {
      const begun = performance.now();
      await finding(server);
      refused.push([performance.now() - begun, name]);
    }
    refused.sort(([one], [other]) => other - one);
    console.log("The slowest that is refused, all requests of an attack together (ms):");
    for (const [ms, name] of refused.slice(0, 5)) console.log(`  ${ms.toFixed(0)} ${name}`);
  } finally {
    await server.stop();
  }
}

/** Asks every 10 ms whether the process lives. */
function watchHealth(url: string): { stop(): Promise<number> } {
  let on = true;
  let worst = 0;
  const watching = (async () => {
    while (on) {
      const begun = performance.now();
      await (await fetch(`${url}/health/live`)).text();
      worst = Math.max(worst, performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  return {
    async stop() {
      on = false;
      await watching;
      return worst;
    },
  };
}
