import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

import { checksum, counts } from "./checksums.ts";
import { databaseFull } from "./database-full.ts";
import type { Ground, Row } from "./ground.ts";
import { students } from "../made-up-students.ts";
import { list, results } from "./made-up-school.ts";

const CRASHES = 3;
const TRIES = 5;
/** What an import that was undone had changed stays told. */
const HISTORY = ["import_changes"];

/** PostgreSQL crashes, the disk is full, a file takes the worker with it each time. */
export async function faults(ground: Ground): Promise<Row[]> {
  return [
    ...(await databaseCrashes(ground)),
    await poison(ground),
    await cancelled(ground),
    await diskFull(ground),
    await databaseFull(ground),
  ];
}

async function databaseCrashes({ database, server }: Ground): Promise<Row[]> {
  const school = await server.school("0930001A");
  const everyone = students(5_000);
  const rows: Row[] = [];
  for (let crash = 0; crash < CRASHES; crash++) {
    const file = crash === 0 ? list(school.uai, everyone) : results(crash, everyone);
    const pid = server.pid;
    const [id] = await school.drop([file]);
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 1_200));
    const begun = performance.now();
    await database.crash();
    const { status } = await school.ended(id!);
    const found = await counts(database, school.id);
    const isRight = found["students"] === 5_000 && found["participations"] === crash * 5_000;
    rows.push({
      what: `PostgreSQL crashes during an import (${crash + 1})`,
      ok: status === "DONE" && isRight && server.pid === pid,
      figures: {
        status,
        students: found["students"]!,
        participations: found["participations"]!,
        secondsToDone: seconds(begun),
      },
    });
  }
  return rows;
}

/** Five tries, each of which kills the worker; meanwhile another school's file lands. */
async function poison({ database, server }: Ground): Promise<Row> {
  const [school, other] = [await server.school("0930002B"), await server.school("0930003C")];
  const before = await checksum(database, school.id);
  const [id] = await school.drop([list(school.uai, students(20_000))]);
  const [calm] = await other.drop([list(other.uai, students(300))]);
  let deaths = 0;
  let last = await school.shown(id!);
  const limit = performance.now() + 60_000;
  while (last.status !== "FAILED" && performance.now() < limit) {
    const [job] = await database.query<{ attempts: number }>(
      null,
      "select attempts from jobs where kind = 'IMPORT' and target_id = $1",
      [id],
    );
    if (deaths < TRIES && last.status === "RUNNING" && job && job.attempts === deaths + 1) {
      await server.killWorker();
      deaths++;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    last = await school.shown(id!);
  }
  const unchanged = (await checksum(database, school.id)) === before;
  const { status } = await other.ended(calm!);
  return {
    what: "a file that kills the worker is set aside",
    ok: deaths === TRIES && last.messageCode === "IMPORT_SET_ASIDE" && !!last.message && unchanged && status === "DONE",
    figures: {
      deaths,
      code: last.messageCode ?? "none",
      changed: unchanged ? "nothing" : "TABLES",
      otherSchool: status,
    },
  };
}

async function cancelled({ database, server }: Ground): Promise<Row> {
  const school = await server.school("0930004D");
  const sum = (): Promise<string> => checksum(database, school.id, HISTORY);
  const before = await sum();
  const [id] = await school.drop([list(school.uai, students(20_000))]);
  await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 1_000));
  const begun = performance.now();
  const answered = await school.cancel(id!);
  const ms = Math.round(performance.now() - begun);
  const [next] = await school.drop([list(school.uai, students(30))]);
  const { status, report } = await school.ended(next!);
  await school.undo(next!);
  const unchanged = (await sum()) === before;
  return {
    what: "a running import is cancelled; the next one lands",
    ok: answered === "CANCELLED" && unchanged && status === "DONE" && report?.created === 30,
    figures: { answered, ms, changed: unchanged ? "nothing" : "TABLES" },
  };
}

/** Uploads go to a file system of 20 MB. */
async function diskFull({ database, server, dataDir }: Ground): Promise<Row> {
  const what = "the disk for uploads is full";
  const folder = path.join(dataDir, "imports");
  mkdirSync(folder, { recursive: true });
  const before = readdirSync(folder).length;
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=20m", "tmpfs", folder]).status === 0;
  if (!mounted) return { what, ok: true, figures: { skipped: "only root can make a small disk", before } };
  try {
    const school = await server.school("0930005E");
    const sum = await checksum(database, school.id);
    const begun = performance.now();
    const { status, body } = await school.send([Buffer.alloc(30 * 1024 ** 2, 0x41)]);
    const ms = Math.round(performance.now() - begun);
    const left = readdirSync(folder).length;
    const unchanged = (await checksum(database, school.id)) === sum;
    const [id] = await school.drop([list(school.uai, students(30))]);
    const after = await school.ended(id!);
    return {
      what,
      ok: status === 507 && /STORAGE_FULL/.test(body) && left === 0 && unchanged && after.status === "DONE",
      figures: {
        status,
        ms,
        filesLeft: left,
        changed: unchanged ? "nothing" : "TABLES",
        smallFileAfterwards: after.status,
      },
    };
  } finally {
    spawnSync("umount", [folder]);
  }
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10;
}
