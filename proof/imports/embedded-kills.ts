import path from "node:path";

import { findEmbedded } from "../../server/database/embedded.ts";
import { checksum, counts, stateOf, text } from "./checksums.ts";
import type { Asked } from "./checksums.ts";
import { queryAs } from "./database.ts";
import type { Ground, Row } from "./ground.ts";
import { KILLS_OF_ONE, LINES } from "./kills.ts";
import { students } from "../made-up-students.ts";
import { list, results } from "./made-up-school.ts";
import { ProofServer } from "./server.ts";
import type { ProofSchool } from "./server.ts";

const KILLS = 24;

type Way = "server and worker" | "server alone" | "worker alone" | "PostgreSQL too";
const WAYS: readonly Way[] = ["server and worker", "server alone", "worker alone", "PostgreSQL too"];

/** The same as `npm start` runs it, with the PostgreSQL that npm brought: `kill -9` of this or that, at random moments. */
export async function embeddedKills({ dataDir: beside }: Ground): Promise<Row[]> {
  const dataDir = path.join(path.dirname(beside), "embedded");
  const server = await ProofServer.create({ dataDir });
  await server.start();
  const ground = { server, database: databaseOf(dataDir) };
  try {
    return await killed(ground);
  } finally {
    await server.stop();
  }
}

interface EmbeddedGround {
  server: ProofServer;
  database: Asked;
}

async function killed(ground: EmbeddedGround): Promise<Row[]> {
  const everyone = students(LINES);
  const filesOf = (uai: string): Buffer[] => [list(uai, everyone), results(1, everyone)];
  const expected = await undisturbed(ground, filesOf);
  const seen = { none: 0, all: 0, half: 0, unfinished: 0 };
  const ways = new Map<Way, number>(WAYS.map((way) => [way, 0]));

  let [imports, kills] = [0, 0];
  while (kills < KILLS) {
    const school = await ground.server.school(`096${String(imports).padStart(4, "0")}A`);
    for (const [index, file] of filesOf(school.uai).entries()) {
      const { ms, all } = expected[index]!;
      const empty = await checksum(ground.database, school.id);
      const [importId] = await school.drop([file]);
      imports++;
      for (let ofThisOne = 0; ofThisOne < KILLS_OF_ONE && kills < KILLS; ofThisOne++) {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * ms));
        const way = WAYS[kills++ % WAYS.length]!;
        await kill(ground, way);
        ways.set(way, ways.get(way)! + 1);
        const now = await stateOf(ground.database, school, { importId: importId!, empty, all });
        seen[now]++;
        if (way !== "worker alone" && way !== "PostgreSQL too") await ground.server.start();
        if (now === "all") break;
      }
      const { status } = await school.ended(importId!);
      if (status !== "DONE" || text(await counts(ground.database, school.id)) !== all) seen.unfinished++;
    }
  }
  return [
    {
      what: `${KILLS} kills with the embedded PostgreSQL, 20,000 lines`,
      ok: seen.half === 0 && seen.unfinished === 0,
      figures: { ...seen, imports, doneAfterRestart: imports - seen.unfinished, ...Object.fromEntries(ways) },
    },
  ];
}

/** How long each file takes when nobody disturbs it, and what it brings. */
async function undisturbed(
  { server, database }: EmbeddedGround,
  filesOf: (uai: string) => Buffer[],
): Promise<{ ms: number; all: string }[]> {
  const school = await server.school("0959999Z");
  const found: { ms: number; all: string }[] = [];
  for (const file of filesOf(school.uai)) found.push(await landed(database, school, file));
  return found;
}

async function landed(database: Asked, school: ProofSchool, file: Buffer): Promise<{ ms: number; all: string }> {
  const begun = performance.now();
  const [id] = await school.drop([file]);
  const { status, message } = await school.ended(id!);
  if (status !== "DONE") throw new Error(`An import ended ${status}: ${message}`);
  return { ms: performance.now() - begun, all: text(await counts(database, school.id)) };
}

/** Where PostgreSQL is killed it can only be asked once the server has started it again. */
async function kill({ server }: EmbeddedGround, way: Way): Promise<void> {
  if (way === "worker alone") return server.killWorker();
  if (way === "server alone") return server.killServer();
  if (way === "server and worker") return server.kill();
  process.kill(server.postgresPid!, "SIGKILL");
  await server.kill();
  return server.start();
}

/** What the server left running, or runs. */
function databaseOf(dataDir: string): Asked {
  return {
    async query(schoolId, text, values = []) {
      const url = await findEmbedded(dataDir);
      if (!url) throw new Error("The embedded PostgreSQL does not run.");
      return queryAs(url, schoolId, text, values);
    },
  };
}
