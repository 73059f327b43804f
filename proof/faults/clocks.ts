import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import { startDatabase } from "../imports/database.ts";
import type { Ground, Row } from "../imports/ground.ts";
import { list, results } from "../imports/made-up-school.ts";
import { ProofServer } from "../imports/server.ts";
import { students, yearNow } from "../made-up-students.ts";
import { EXPORT, REMIND } from "./documents.ts";
import { countOf, isDone, makePeople } from "./people.ts";

const HOUR_MS = 3_600_000;
const ROUNDS = 12;
const STUDENTS = 60;
const REMINDED = 3;

/** The two nights on which the hour changes: one hour is missing in March, one comes twice in October. */
const NIGHTS = [
  { name: "March", at: (year: number) => lastSunday(year + 1, 2) },
  { name: "October", at: (year: number) => lastSunday(year, 9) },
] as const;

/** The clock of server and worker jumps an hour to and fro, while the hour changes: nothing that waits for its time is done twice. */
export async function clocks({ dataDir }: Ground): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [number, { name, at }] of NIGHTS.entries())
    rows.push(
      await jump(path.join(path.dirname(dataDir), `clock-${number}`), `0946000${"AB"[number]}`, name, at(yearNow())),
    );
  return rows;
}

async function jump(folder: string, uai: string, name: string, night: Date): Promise<Row> {
  mkdirSync(folder, { recursive: true });
  const clock = path.join(folder, "clock");
  const base = night.getTime() - Date.now();
  // Whole at once: whoever read it half written would be back in today.
  const setClock = (jumped: number): void => {
    writeFileSync(`${clock}-next`, String(base + jumped));
    renameSync(`${clock}-next`, clock);
  };
  setClock(0);
  const database = await startDatabase(path.join(folder, "database"));
  const server = await ProofServer.create({
    databaseUrl: database.url,
    dataDir: path.join(folder, "data"),
    environment: {
      JALON_PROOF_CLOCK: clock,
      NODE_OPTIONS: `--import=${pathToFileURL("proof/faults/jumping-clock.ts").href}`,
    },
  });
  try {
    await server.start();
    const school = await server.school(uai);
    await school.ended((await school.drop([list(uai, students(STUDENTS))]))[0]!);
    const [person] = await makePeople(database, { url: server.url, schoolId: school.id, count: 1, at: night });
    const found = await database.query<{ id: string }>(
      school.id,
      "select id from students where school_id = $1 order by last_name limit $2",
      [school.id, REMINDED],
    );
    const studentIds = found.map(({ id }) => id);
    const refused: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      setClock([0, HOUR_MS, -HOUR_MS][round % 3]!);
      await wait(60);
      const answers = await Promise.all([
        ...Array.from({ length: 2 }, () =>
          person!.ask(REMIND, {
            input: { requestId: `round ${round}`, channel: "IN_PERSON", template: "À toi de jouer.", studentIds },
          }),
        ),
        person!.ask(EXPORT, { input: { subject: "STUDENTS", format: "CSV" } }),
      ]);
      refused.push(...answers.filter((one) => !isDone(one)).map(({ status, codes }) => codes[0] ?? String(status)));
      await school.drop([results(round, students(STUDENTS))]);
    }
    for (
      let left = 1_200;
      left > 0 && (await countOf(database, school.id, "jobs", "kind in ('EXPORT', 'IMPORT')")) > 0;
      left--
    )
      await wait(50);
    const reminders = await countOf(database, school.id, "reminders");
    const exports = await countOf(database, school.id, "exports", "status = 'DONE'");
    const imports = await countOf(database, school.id, "imports", "status = 'DONE'");
    const participations = await countOf(database, school.id, "participations");
    return {
      what: `clocks jump an hour to and fro in a night of ${name}`,
      ok:
        refused.length === 0 &&
        reminders === REMINDED &&
        exports === ROUNDS &&
        imports === ROUNDS + 1 &&
        participations === ROUNDS * STUDENTS,
      figures: { rounds: ROUNDS, reminders, exports, imports, participations, refused: refused.join(" ") || "none" },
    };
  } finally {
    await server.stop();
    await database.stop();
  }
}

/** A minute before the hour changes: at 01:00 UTC, in all of Europe. */
function lastSunday(year: number, month: number): Date {
  const last = new Date(Date.UTC(year, month + 1, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  last.setUTCHours(0, 59);
  return last;
}
