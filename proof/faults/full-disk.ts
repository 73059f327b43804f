import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";

import { startDatabase } from "../imports/database.ts";
import type { Ground, Row } from "../imports/ground.ts";
import { ProofServer } from "../imports/server.ts";
import { CREATE, SCHOOL, campaign } from "./documents.ts";
import { makeSchool } from "./ground.ts";
import type { FaultsSchool } from "./ground.ts";
import { askUntilKnown, isDone, isOutage } from "./people.ts";

const DISK = 320;
const MOST_WRITES = 3_000;
const CODES = ["STORAGE_FULL", "SERVICE_UNAVAILABLE", "OUTCOME_UNKNOWN"];

/** PostgreSQL's own disk has no room left, then has: what was acknowledged is there, and the server never ends. */
export async function fullDisk({ dataDir }: Ground): Promise<Row[]> {
  const what = "the disk of PostgreSQL is full, then has room";
  const disk = path.join(path.dirname(dataDir), "small-disk");
  mkdirSync(disk);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK}m`, "tmpfs", disk]).status === 0;
  if (!mounted) return [{ what, ok: true, figures: { skipped: "only root can make a small disk" } }];
  chmodSync(disk, 0o711);
  const database = await startDatabase(path.join(disk, "database"));
  const server = await ProofServer.create({ databaseUrl: database.url, dataDir: `${disk}-files` });
  const ground: Ground = { database, server, dataDir };
  try {
    await server.start();
    return [{ what, ...(await fill(ground, await makeSchool(ground, "0944001A", 1), disk)) }];
  } finally {
    await server.stop();
    await database.stop();
    spawnSync("umount", [disk]);
  }
}

async function fill({ database, server }: Ground, school: FaultsSchool, disk: string): Promise<Omit<Row, "what">> {
  const person = school.people[0]!;
  const pid = server.pid;
  const filler = path.join(disk, "filler");
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize));

  const acknowledged: string[] = [];
  let told = await person.ask(CREATE, campaign("first", "first"));
  for (let number = 0; isDone(told) && number < MOST_WRITES; number++) {
    const name = `full ${number}`;
    told = await person.ask(CREATE, campaign(name, name));
    if (isDone(told)) acknowledged.push(name);
  }
  const read = await person.ask(SCHOOL);
  rmSync(filler);
  // Where its log had no room either PostgreSQL ended, as whoever runs it would see, and is started again.
  const hadEnded = !(await database.query(null, "select 1").catch(() => null));
  if (hadEnded) await database.crash();
  const after = await askUntilKnown(person, CREATE, campaign("after", "after"));
  const found = await database.query<{ name: string }>(school.id, "select name from campaigns where school_id = $1", [
    school.id,
  ]);
  const names = found.map(({ name }) => name);
  const lost = [...acknowledged, "after"].filter((name) => !names.includes(name)).length;
  const isTold = isOutage(told) && CODES.includes(told.codes[0] ?? "");
  return {
    ok: isTold && (isDone(read) || hadEnded) && isDone(after) && lost === 0 && server.pid === pid,
    figures: {
      ...{ acknowledged: acknowledged.length, code: told.codes[0] ?? `none (${told.status})`, lost },
      ...{ readMeanwhile: isDone(read) ? "answered" : (read.codes[0] ?? "nothing") },
      ...{ postgres: hadEnded ? "had ended" : "went on", writeAfterwards: isDone(after) ? "done" : "REFUSED" },
    },
  };
}
