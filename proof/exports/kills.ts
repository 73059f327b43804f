import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";

import type { Source } from "../../server/shared/units.ts";
import { filesOfZip } from "../../test/support/files-of-zip.ts";
import { workerOf } from "../process-memory.ts";
import { makeBigSchool } from "./big-school.ts";
import type { BigSchool } from "./big-school.ts";
import {
  connect,
  exportPath,
  migrate,
  PATIENCE,
  rows,
  saveNewExport,
  startEmbedded,
  startWorkerProcess,
  unitsOf,
  viewerOfStaff,
} from "./server-code.ts";

const NOW = new Date();
/** Fewer than a job has attempts. */
const KILLS = 3;
/** Lines of a file that takes long enough to be cut in the middle. */
const LINES = { CSV: 30_000, XLSX: 10_000, ODS: 10_000, PDF: 1_000 } as const;
type Format = keyof typeof LINES;
const WAIT_MS = 180_000;
const LOOK_EVERY_MS = 2;
/** Until nothing of the killed worker writes any more. */
const AFTER_KILL_MS = 100;

interface Ground {
  dataDir: string;
  source: Source;
  wake: () => void;
}

/**
 * The worker killed (kill -9) while a file of each format is on its way: nothing lies in its place meanwhile, and the file that is on
 * offer in the end is whole. Answers what is wrong.
 */
export async function killedExports(dataDir: string): Promise<string[]> {
  const database = await startEmbedded({ dataDir, durable: false });
  const faults: string[] = [];
  try {
    await migrate(database.ownerUrl);
    const source = await connect(database.ownerUrl, { max: 3, statementTimeout: WAIT_MS });
    const schools = new Map<number, BigSchool>();
    for (const lines of new Set(Object.values(LINES))) {
      schools.set(lines, await makeBigSchool(source, randomUUID(), lines));
    }
    const mail = { smtp: null, quietHours: null };
    const worker = startWorkerProcess({ ownerUrl: database.ownerUrl, dataDir, mail, patience: PATIENCE });
    try {
      for (const format of Object.keys(LINES) as Format[]) {
        const ground = { dataDir, source, wake: worker.wake };
        faults.push(...(await killed(ground, schools.get(LINES[format])!, format)));
      }
    } finally {
      await worker.stop(5_000);
      await source.destroy();
    }
  } finally {
    await database.stop();
  }
  return faults;
}

async function killed(ground: Ground, school: BigSchool, format: Format): Promise<string[]> {
  const { dataDir, source, wake } = ground;
  const units = unitsOf(source, school.schoolId);
  const { id } = await units.write(async (db) => {
    const viewer = (await viewerOfStaff(db, school.schoolId, school.staffId, NOW))!;
    const request = { campaignId: school.campaignId, language: "fr" } as const;
    return saveNewExport(db, viewer, { subject: "CAMPAIGN_RESULTS", format, request, at: NOW } as Parameters<
      typeof saveNewExport
    >[2]);
  });
  wake();
  const faults: string[] = [];
  const file = exportPath(dataDir, id);
  let kills = 0;
  let killedAt = 0;
  for (const until = performance.now() + WAIT_MS; performance.now() < until; await wait(LOOK_EVERY_MS)) {
    const [{ status, line_count: lines, file_size: size } = {} as Row] = await units.read((db) =>
      rows<Row>(db, "select status, line_count, file_size from exports where school_id = $1 and id = $2", [
        school.schoolId,
        id,
      ]),
    );
    if (status === "DONE") {
      if (lines !== LINES[format]) faults.push(`${format}: ${lines} lines on record of ${LINES[format]}`);
      if (Number(size) !== statSync(file).size) faults.push(`${format}: not as large as the record says`);
      const found = await linesIn(format, file);
      if (found !== null && found !== LINES[format]) faults.push(`${format}: ${found} lines of ${LINES[format]}`);
      if (found === null) faults.push(`${format}: not whole`);
      console.log(`${format}: killed ${kills} times in the middle, then whole with ${lines} lines`);
      if (kills === 0) faults.push(`${format}: done before it could be killed`);
      return faults;
    }
    if (status === "FAILED") return [`${format}: failed after ${kills} kills`];
    if (kills < KILLS && isWrittenSince(killedAt, `${file}.part`)) {
      await wait(kills * 20);
      process.kill(workerOf(process.pid), "SIGKILL");
      killedAt = Date.now();
      kills++;
      await wait(AFTER_KILL_MS);
      if (existsSync(file) && (await linesIn(format, file)) === null) faults.push(`${format}: a part in its place`);
    }
  }
  return [`${format}: not done; ${readdirSync(path.dirname(file)).join(", ")}`];
}

interface Row {
  status: string;
  line_count: number | null;
  file_size: number | null;
}

function isWrittenSince(instant: number, part: string): boolean {
  const { size, mtimeMs } = statSync(part, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
  return size > 0 && mtimeMs > instant + AFTER_KILL_MS;
}

/** Null where the file ends before its end. */
async function linesIn(format: Format, file: string): Promise<number | null> {
  const bytes = readFileSync(file);
  if (format === "CSV") return bytes.toString("utf8").split("\r\n").length - 2;
  if (format === "PDF") return bytes.subarray(-7).toString().includes("%%EOF") ? LINES.PDF : null;
  const files: Record<string, string> = await filesOfZip(bytes).catch(() => ({}));
  const data = files[format === "XLSX" ? "xl/worksheets/sheet1.xml" : "content.xml"];
  if (!data) return null;
  if (format === "XLSX") return data.split("<row ").length - 2;
  return data.split("</table:table>")[0]!.split("<table:table-row>").length - 2;
}
