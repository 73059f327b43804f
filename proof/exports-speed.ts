/**
 * How fast a campaign of 100,000 participations leaves as CSV, beside PostgreSQL's own COPY of the same columns in the same order,
 * and how much memory each format takes, whatever the length. `npm run bench:exports [participations]`. Figures depend on the
 * machine: compare within one run.
 */
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";

import { to } from "pg-copy-streams";

import { removeFolder } from "../server/database/embedded-folder.ts";
import type { Source } from "../server/shared/units.ts";
import { makeScratchFolder, sweepKilledRuns } from "../test/support/scratch-folder.ts";
import { makeBigSchool } from "./exports/big-school.ts";
import type { BigSchool } from "./exports/big-school.ts";
import {
  clientOf,
  connect,
  exportPath,
  FLAT_MEMORY,
  migrate,
  PARTICIPANTS,
  PEOPLE,
  rows,
  runExport,
  saveNewExport,
  startEmbedded,
  unitsOf,
  viewerOfStaff,
} from "./exports/server-code.ts";

const ROUNDS = 7;
/** As a worker has it. */
const PATIENCE_MS = 600_000;
const MB = 1024 * 1024;
const NOW = new Date("2026-11-23T09:00:00Z");
const FORMATS = ["CSV", "XLSX", "ODS"] as const;
type Format = (typeof FORMATS)[number] | "PDF";

const [first, ...more] = process.argv.slice(2);
if (first === "--alone") await runAlone(JSON.parse(more[0]!) as Alone);
else await bench(Number(first ?? 100_000));

async function bench(many: number): Promise<void> {
  await sweepKilledRuns();
  const dataDir = makeScratchFolder("speed");
  const server = await startEmbedded({ dataDir, durable: false });
  try {
    await migrate(server.ownerUrl);
    const source = await connect(server.ownerUrl, { max: 4, statementTimeout: PATIENCE_MS });
    const school = await makeBigSchool(source, randomUUID(), many);
    await compare(source, school, dataDir, many);
    const few = await makeBigSchool(source, randomUUID(), many / 10);
    const most = await makeBigSchool(source, randomUUID(), many * 3);
    const short = await makeBigSchool(source, randomUUID(), 500);
    const long = await makeBigSchool(source, randomUUID(), 5_000);
    await source.destroy();
    const sizes = [
      [many / 10, few],
      [many, school],
      [many * 3, most],
    ] as const;
    for (const format of FORMATS) {
      print(`${format}, memory over an idle worker`, peaksOf(format, sizes, { ownerUrl: server.ownerUrl, dataDir }));
    }
    const pages = [
      [500, short],
      [5_000, long],
    ] as const;
    print("PDF, memory over an idle worker", peaksOf("PDF", pages, { ownerUrl: server.ownerUrl, dataDir }));
  } finally {
    await server.stop();
    removeFolder(dataDir);
  }
}

/** One after the other, in turn, so that what else the machine does falls on all. */
async function compare(source: Source, school: BigSchool, dataDir: string, many: number): Promise<void> {
  const times = { copy: [] as number[], ours: [] as number[] };
  let size = 0;
  for (let turn = 0; turn <= ROUNDS; turn++) {
    const copied = await timed(() => copyOut(source, school, path.join(dataDir, "copy.csv")));
    const ours = await timed(async () => {
      size = await exportOnce(source, school, dataDir, "CSV");
    });
    // The first turn warms up.
    if (turn === 0) continue;
    times.copy.push(copied);
    times.ours.push(ours);
  }
  const ratios = times.copy.map((one, turn) => one / times.ours[turn]!);
  print(`${many} participations to CSV`, {
    megabytes: round(size / MB),
    copySeconds: round(median(times.copy)),
    exportSeconds: round(median(times.ours)),
    ratioToCopy: round(median(ratios)),
    worst: round(Math.min(...ratios)),
    best: round(Math.max(...ratios)),
  });
}

/** The same columns of the same people in the same order, as PostgreSQL writes them. */
function copyOut(source: Source, { schoolId, campaignId }: BigSchool, file: string): Promise<void> {
  const values: Record<number, string> = { 1: `'${schoolId}'::uuid`, 2: `array['${campaignId}']::uuid[]`, 10: "false" };
  const literal = (statement: string): string =>
    statement.replace(/\$(\d+)/g, (_all, number: string) => values[Number(number)] ?? "null");
  const statement = literal(
    `with ${PEOPLE} select c.name, s.last_name, s.first_name, p.status, p.started_at, p.shared_at, p.progression, p.mastery,
       p.stars_acquired, p.stars_total, p.attempt_count, p.retrying, p.evolution
     ${PARTICIPANTS.replace("from people q", "from people q join school_classes c on c.school_id = $1 and c.id = q.class_id")}
     order by s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id`,
  );
  return unitsOf(source, schoolId).read(async (db) => {
    const client = await clientOf(db);
    await pipeline(
      client.query(to(`copy (${statement}) to stdout (format csv, header)`)),
      createWriteStream(file, { flush: true }),
    );
  });
}

/** From the request to the finished file, as the worker does it; answers its size. */
async function exportOnce(
  source: Source,
  { schoolId, staffId, campaignId }: BigSchool,
  dataDir: string,
  format: Format,
): Promise<number> {
  const units = unitsOf(source, schoolId);
  const { id } = await units.write(async (db) => {
    const viewer = (await viewerOfStaff(db, schoolId, staffId, NOW))!;
    const request = { campaignId, language: "fr" } as const;
    return saveNewExport(db, viewer, { subject: "CAMPAIGN_RESULTS", format, request, at: NOW } as Parameters<
      typeof saveNewExport
    >[2]);
  });
  const [job] = await units.read((db) =>
    rows<Parameters<typeof runExport>[1]>(
      db,
      `select id, school_id as "schoolId", kind, target_id as "targetId", attempts from jobs where target_id = $1`,
      [id],
    ),
  );
  await runExport(source, job!, dataDir, () => NOW);
  return (await stat(exportPath(dataDir, id))).size;
}

interface Alone {
  ownerUrl: string;
  dataDir: string;
  school: BigSchool;
  format: Format;
}

function peaksOf(
  format: Format,
  sizes: readonly (readonly [lines: number, school: BigSchool])[],
  where: { ownerUrl: string; dataDir: string },
): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [size, school] of sizes) {
    const { overIdle, seconds } = peakOf({ ...where, school, format });
    figures[`MB for ${size}`] = round(overIdle / MB);
    figures[`seconds for ${size}`] = round(seconds);
  }
  return figures;
}

/** In a process of its own, as large as a worker that has nothing to do. */
function peakOf(alone: Alone): { overIdle: number; seconds: number } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--max-semi-space-size=4", FLAT_MEMORY, process.argv[1]!, "--alone", JSON.stringify(alone)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { overIdle: number; seconds: number };
}

async function runAlone({ ownerUrl, dataDir, school, format }: Alone): Promise<void> {
  const source = await connect(ownerUrl, { max: 3, statementTimeout: PATIENCE_MS });
  await source.query("select 1");
  const idle = process.memoryUsage().rss;
  let peak = idle;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const seconds = await timed(async () => void (await exportOnce(source, school, dataDir, format)));
  clearInterval(watch);
  await source.destroy();
  console.log(JSON.stringify({ overIdle: peak - idle, seconds }));
}

/** In seconds. */
async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function print(what: string, figures: Record<string, number>): void {
  console.log(`${what}: ${JSON.stringify(figures)}`);
}
