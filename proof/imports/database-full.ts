import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";

import { checksum, counts } from "./checksums.ts";
import { startDatabase } from "./database.ts";
import type { ProofDatabase } from "./database.ts";
import type { Ground, Row } from "./ground.ts";
import { students } from "../made-up-students.ts";
import { list } from "./made-up-school.ts";
import { ProofServer } from "./server.ts";

const MB = 1024 ** 2;
const DISK = 320;
/** Enough to go on with, too little for the list. */
const LEFT = 20;
const LINES = 20_000;

/** PostgreSQL's own disk fills up in the middle of an import, then has room again. */
export async function databaseFull({ dataDir }: Ground): Promise<Row> {
  const what = "the disk of PostgreSQL is full, then has room";
  const disk = path.join(path.dirname(dataDir), "disk");
  mkdirSync(disk);
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK}m`, "tmpfs", disk]).status === 0;
  if (!mounted) return { what, ok: true, figures: { skipped: "only root can make a small disk" } };
  chmodSync(disk, 0o711);
  const database = await startDatabase(path.join(disk, "database"));
  const server = await ProofServer.create({ databaseUrl: database.url, dataDir: `${disk}-files` });
  try {
    await server.start();
    return { what, ...(await fill(database, server, disk)) };
  } finally {
    await server.stop();
    await database.stop();
    spawnSync("umount", [disk]);
  }
}

async function fill(database: ProofDatabase, server: ProofServer, disk: string): Promise<Omit<Row, "what">> {
  const school = await server.school("0950001A");
  await school.ended((await school.drop([list(school.uai, students(300))]))[0]!);
  const before = await checksum(database, school.id);
  const filler = path.join(disk, "filler");
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize - LEFT * MB));

  const [id] = await school.drop([list(school.uai, students(LINES))]);
  const tries = await triesOf(database, id!);
  const meanwhile = await checksum(database, school.id).catch(() => null);
  const answered = await school.shown(id!).then(
    ({ status }) => status,
    () => "nothing",
  );
  rmSync(filler);
  // Where its log had no room either it ended, as whoever runs it would see, and is started again.
  if (meanwhile === null) await database.crash();
  const { status } = await school.ended(id!, 180);
  const found = await counts(database, school.id);
  return {
    ok: tries >= 1 && (meanwhile === null || meanwhile === before) && status === "DONE" && found["students"] === LINES,
    figures: {
      triesWhileFull: tries,
      answeredMeanwhile: answered,
      postgres: meanwhile === null ? "had ended" : "went on",
      changed: meanwhile === null || meanwhile === before ? "nothing" : "TABLES",
      ...{ status, students: found["students"]! },
    },
  };
}

/** How often it was begun, once it has failed: it is begun again, or PostgreSQL is no more. */
async function triesOf(database: ProofDatabase, importId: string): Promise<number> {
  let tries = 0;
  for (const limit = performance.now() + 60_000; tries < 2 && performance.now() < limit;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const found = await database
      .query<{ attempts: number }>(null, "select attempts from jobs where target_id = $1", [importId])
      .catch(() => null);
    if (found === null) return Math.max(tries, 1);
    tries = found[0]?.attempts ?? tries;
  }
  return tries;
}
