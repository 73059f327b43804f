import { checksum, counts, stateOf, text } from "./checksums.ts";
import type { Ground, Row } from "./ground.ts";
import { students } from "../made-up-students.ts";
import { list, results } from "./made-up-school.ts";
import type { ProofSchool } from "./server.ts";

export const LINES = 20_000;
/** A file that breaks off more than five times is set aside: so each import is killed four times at most, then left in peace. */
export const KILLS_OF_ONE = 4;
const KILLS = { list: 30, results: 10 };

/** `kill -9` of server and worker at random moments of an import of 20,000 lines: all of it or nothing, and done in the end. */
export async function kills(ground: Ground): Promise<Row[]> {
  const school = await ground.server.school("0920001A");
  const everyone = students(LINES);
  const siecle = list(school.uai, everyone);
  const empty = await keptState(ground, school);
  const rows = [await killed(ground, school, { what: "a SIECLE list", file: siecle, kills: KILLS.list, empty })];

  await landed(school, siecle);
  const full = await keptState(ground, school);
  rows.push(
    await killed(ground, school, {
      what: "an export of Pix",
      file: results(1, everyone),
      kills: KILLS.results,
      empty: full,
    }),
  );
  return rows;
}

interface Case {
  what: string;
  file: Buffer;
  kills: number;
  /** The checksum of nothing having happened. */
  empty: string;
}

async function killed(ground: Ground, school: ProofSchool, { what, file, kills, empty }: Case): Promise<Row> {
  const { database, server } = ground;
  const expected = await measured(ground, school, file);
  const seen = { none: 0, all: 0, half: 0, unfinished: 0 };

  let [imports, done] = [0, 0];
  for (; done < kills; imports++) {
    await comeBack(ground);
    const [id] = await school.drop([file]);
    for (let ofThisOne = 0; ofThisOne < KILLS_OF_ONE && done < kills; ofThisOne++) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * expected.ms));
      await server.kill();
      const now = await stateOf(database, school, { importId: id!, empty, all: expected.counts });
      seen[now]++;
      done++;
      // PostgreSQL may count its rows at any moment: the worst is now, when those of the broken run are dead.
      await database.query(null, "analyze import_lines, participations, students, enrolments, import_changes");
      await server.start();
      if (now === "all") break;
    }
    const { status } = await school.ended(id!);
    const isWhole = status === "DONE" && text(await counts(database, school.id)) === expected.counts;
    if (!isWhole) seen.unfinished++;
  }
  return {
    what: `${kills} kills during ${what} of 20,000 lines`,
    ok: seen.half === 0 && seen.unfinished === 0,
    figures: {
      ...seen,
      ...{ imports, doneAfterRestart: imports - seen.unfinished, undisturbedMs: Math.round(expected.ms) },
    },
  };
}

/** How long the file takes when nobody disturbs it, and what it brings. */
async function measured(ground: Ground, school: ProofSchool, file: Buffer): Promise<{ ms: number; counts: string }> {
  const begun = performance.now();
  await landed(school, file);
  return { ms: performance.now() - begun, counts: text(await counts(ground.database, school.id)) };
}

async function landed(school: ProofSchool, file: Buffer): Promise<void> {
  const [id] = await school.drop([file]);
  const { status, message } = await school.ended(id!);
  if (status !== "DONE") throw new Error(`An import ended ${status}: ${message}`);
}

async function keptState({ database, server }: Ground, school: ProofSchool): Promise<string> {
  const sum = await checksum(database, school.id);
  await server.kill();
  await database.keep();
  await server.start();
  return sum;
}

async function comeBack({ database, server }: Ground): Promise<void> {
  await server.kill();
  await database.comeBack();
  await server.start();
}
