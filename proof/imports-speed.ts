/**
 * How fast files become boards, on the real server over HTTP, with an embedded PostgreSQL of its own:
 * 2,500 students of SIECLE to a board; 60 exports dropped together; 50,000 and 100,000 students, and the memory they take;
 * copying and merging against TypeORM's save(). `npm run proof:imports-speed`. Figures depend on the machine: compare them within one run.
 */
import { readdirSync, readFileSync } from "node:fs";

import { assessmentCsv, siecleXml } from "../test/support/made-up-files.ts";
import type { MadeUpStudent } from "../test/support/made-up-files.ts";
import { mergeAgainstSave } from "./imports-speed/merge.ts";
import { startScratchServer } from "./scratch-server.ts";
import type { ScratchServer } from "./scratch-server.ts";

const UAI = "0781234T";
const MB = 1024 * 1024;

const server = await startScratchServer({ uai: UAI });
try {
  await schoolOf2500(server);
  await sixtyExports(server);
} finally {
  await server.stop();
}
for (const count of [50_000, 100_000]) {
  const other = await startScratchServer({ uai: UAI });
  try {
    await many(other, count);
  } finally {
    await other.stop();
  }
}
const siecle = (count: number): Buffer => siecleXml({ uai: UAI, year: yearNow(), students: students(count, 30) });
print("copied and merged against saved by TypeORM", await mergeAgainstSave(siecle));

async function schoolOf2500({ drop, ask }: ScratchServer): Promise<void> {
  const file = siecleXml({ uai: UAI, year: yearNow(), students: students(2_500, 30) });
  const begun = performance.now();
  const [id] = await drop([file]);
  await finished(ask, [id!]);
  const { school } = await ask(`{ school { classes { id studentCount } } }`);
  const { schoolClass } = await ask(
    `query ($id: ID!) { schoolClass(id: $id) { board { rows { student { lastName } } } } }`,
    {
      id: school.classes[0].id,
    },
  );
  const seconds = (performance.now() - begun) / 1000;
  const shown = school.classes.reduce((sum: number, one: { studentCount: number }) => sum + one.studentCount, 0);
  print("2,500 students, SIECLE to board", {
    seconds: round(seconds),
    students: shown,
    boardRows: schoolClass.board.rows.length,
  });
}

async function sixtyExports({ drop, ask }: ScratchServer): Promise<void> {
  const everyone = students(2_500, 30);
  const files = Array.from({ length: 60 }, (_one, number) =>
    assessmentCsv({
      generation: "new",
      campaign: { pixId: 1_000 + number, code: `CAMPA${String(number).padStart(4, "0")}`, name: `Campagne ${number}` },
      starCount: 3,
      lines: everyone
        .slice((number % 12) * 200, (number % 12) * 200 + 200)
        .map(({ lastName, firstName, className }) => ({
          ...{ lastName, firstName, className: className! },
          startedAt: `${yearNow()}-10-05T08:10:00Z`,
          sharedAt: `${yearNow()}-10-05T09:00:00Z`,
          stars: 2,
          mastery: 0.5,
        })),
    }),
  );
  const begun = performance.now();
  const ids = await drop(files);
  const reports = await finished(ask, ids);
  const seconds = (performance.now() - begun) / 1000;
  const created = reports.reduce((sum, { report }) => sum + report.created, 0);
  print("60 exports dropped together", { seconds: round(seconds), done: reports.length, lines: created });
}

async function many({ drop, ask, url, pid }: ScratchServer, count: number): Promise<void> {
  const file = siecleXml({ uai: UAI, year: yearNow(), students: students(count, 30) });
  await ask(`{ viewer { id } }`);
  const idle = memoryOf(pid);
  const watch = watching(url, pid);
  const begun = performance.now();
  const [id] = await drop([file]);
  const [landed] = await finished(ask, [id!]);
  const seconds = (performance.now() - begun) / 1000;
  const { peak, slowest } = await watch();
  print(`${count} students`, {
    megabytes: round(file.length / MB),
    seconds: round(seconds),
    perSecond: Math.round(count / seconds),
    created: landed!.report.created,
    mainProcessIdleMB: round(idle),
    mainProcessPeakMB: round(peak),
    overIdleMB: round(peak - idle),
    workerPeakMB: round(memoryOf(workerOf(pid), "VmHWM")),
    slowestProbeMs: round(slowest),
  });
}

/** Asks the health probe and reads the main process's memory until it is told to stop. */
function watching(url: string, pid: number): () => Promise<{ peak: number; slowest: number }> {
  let [peak, slowest, going] = [0, 0, true];
  const watched = (async () => {
    while (going) {
      const begun = performance.now();
      await fetch(`${url}/health/live`).then((answer) => answer.text());
      slowest = Math.max(slowest, performance.now() - begun);
      peak = Math.max(peak, memoryOf(pid));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    going = false;
    await watched;
    return { peak, slowest };
  };
}

/** Resident memory in MB: now, or the most there ever was. */
function memoryOf(pid: number, which: "VmRSS" | "VmHWM" = "VmRSS"): number {
  return Number(new RegExp(`${which}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;
}

/** The process that reads and merges, which the server started. */
function workerOf(pid: number): number {
  const ofServer = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(" "),
  );
  const found = ofServer.find((child) => child && readFileSync(`/proc/${child}/cmdline`, "utf8").includes("worker.js"));
  return Number(found);
}

async function finished(
  ask: ScratchServer["ask"],
  ids: readonly string[],
): Promise<{ status: string; report: { created: number } }[]> {
  const limit = performance.now() + 300_000;
  for (;;) {
    const answers = await Promise.all(
      ids.map((id) => ask(`query ($id: ID!) { import(id: $id) { status message report { created } } }`, { id })),
    );
    const imports = answers.map((answer) => answer.import);
    const failed = imports.find(({ status }) => status === "FAILED" || status === "WAITING");
    if (failed) throw new Error(`An import ended ${failed.status}: ${failed.message}`);
    if (imports.every(({ status }) => status === "DONE")) return imports;
    if (performance.now() > limit) throw new Error("The imports did not end within five minutes.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function students(count: number, classSize: number): MadeUpStudent[] {
  return Array.from({ length: count }, (_one, number) => ({
    siecleId: String(number),
    ine: `${String(number).padStart(10, "0")}A`,
    lastName: `NOM ${letters(number)}`,
    firstName: `Prénom-${letters(number * 7 + 3)}`,
    birthDate: "2013-04-05",
    sex: number % 2 ? "M" : "F",
    mef: "10110001110",
    groups: ["LV1 ANGLAIS", "LV2 ESPAGNOL", "GROUPE SCIENCES", "GROUPE EPS"],
    className: `${6 - (Math.floor(number / classSize) % 4)}${letters(Math.floor(number / classSize / 4)).toUpperCase()}`,
  }));
}

function letters(number: number): string {
  const rest = Math.floor(number / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(97 + (number % 26));
}

function yearNow(): number {
  const now = new Date();
  return now.getMonth() >= 8 ? now.getFullYear() : now.getFullYear() - 1;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function print(what: string, figures: Record<string, number>): void {
  console.log(`${what}: ${JSON.stringify(figures)}`);
}
