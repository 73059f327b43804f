/**
 * What kills, crashes and a broken mail server do to reminders: none is sent twice, none is lost without a word.
 * `npm run proof:reminders`; with `-- --without fence` (or mark, or unique) the product without that wall, which must be red.
 * Exits 1 on any breach. Figures depend on the machine.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

import { WALLS } from "./reminders/mutants.ts";
import { runTrial } from "./reminders/run.ts";
import type { Trial } from "./reminders/run.ts";
import { NO_FAULTS } from "./reminders/sink.ts";

const FAULTS = {
  slow: 0.1,
  laterAtRecipient: 0.03,
  neverAtRecipient: 0.01,
  hangUpInData: 0.01,
  laterAfterDot: 0.03,
  neverAfterDot: 0.01,
  hangUpAfterTaking: 0.02,
  answerTooLate: 0.005,
};
const KILLS: Trial = {
  name: "kill -9, stops, crashes of PostgreSQL, a broken mail server",
  decisions: 2_000,
  workers: 6,
  disturbance: { kill: 0.85, stop: 0.15, end: 0 },
  faults: FAULTS,
  mailsBetweenCrashes: 150,
  cancelled: 3,
  wall: null,
};
const RESTARTS: Trial = {
  name: "ordinary restarts, a mail server that breaks off too",
  decisions: 600,
  workers: 4,
  disturbance: { kill: 0, stop: 0, end: 1 },
  faults: { ...FAULTS, answerTooLate: 0 },
  mailsBetweenCrashes: null,
  cancelled: 3,
  wall: null,
};
/** Only what the wall is for: the fewer other things happen, the surer the red is the wall's. */
const WITHOUT: Record<string, Partial<Trial>> = {
  fence: { disturbance: { kill: 0, stop: 1, end: 0 } },
  mark: { disturbance: { kill: 1, stop: 0, end: 0 } },
  unique: { disturbance: { kill: 0, stop: 0, end: 1 }, decisions: 100 },
};

const { values } = parseArgs({ options: { without: { type: "string" }, decisions: { type: "string" } } });
const { without: wall, decisions } = values;
if (wall !== undefined && !WALLS.includes(wall)) throw new Error(`--without ${WALLS.join(", --without ")}`);
const trials = wall
  ? [
      {
        ...KILLS,
        name: `without the ${wall}`,
        decisions: 400,
        faults: NO_FAULTS,
        mailsBetweenCrashes: null,
        wall,
        ...WITHOUT[wall],
      },
    ]
  : [KILLS, RESTARTS];

const folder = mkdtempSync(path.join(tmpdir(), "jalon-proof-"));
const began = performance.now();
let breaches = 0;
try {
  // Each has a database, senders and a mail server of its own, and mostly waits: side by side they take as long as the longest.
  const wanted = trials.map((trial) => (decisions === undefined ? trial : { ...trial, decisions: Number(decisions) }));
  const verdicts = await Promise.all(wanted.map((trial, index) => runTrial(trial, path.join(folder, String(index)))));
  for (const [index, { figures, happened, breaches: own }] of verdicts.entries()) {
    breaches += own.length;
    console.log(`\n${wanted[index]!.name}: ${wanted[index]!.decisions} decisions`);
    for (const counts of [figures, happened])
      console.log(
        `  ${Object.entries(counts)
          .map(([name, value]) => `${name} ${value}`)
          .join(", ")}`,
      );
    for (const breach of own) console.log(`  BREACH ${breach}`);
    if (own.length === 0) console.log("  ok");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${breaches} breaches, ${Math.round((performance.now() - began) / 1000)} s`);
// A worker that was told to end may hold the loop for a moment longer.
process.exit(breaches > 0 ? 1 : 0);
