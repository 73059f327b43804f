/**
 * How fast files become boards, on the real server over HTTP, with an embedded PostgreSQL of its own:
 * 2,500 students of SIECLE to a board; 60 exports dropped together; 50,000 and 100,000 students, and the memory they take;
 * copying and merging against TypeORM's save(). `npm run proof:imports-speed`. Figures depend on the machine: compare them within one run.
 */
import { assessmentCsv, siecleXml } from "../test/support/made-up-files.ts";
import { finished } from "./finished-imports.ts";
import { mergeAgainstSave } from "./imports-speed/merge.ts";
import { students, yearNow } from "./made-up-students.ts";
import { memoryOf, workerOf } from "./process-memory.ts";
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
const siecle = (count: number): Buffer => siecleXml({ uai: UAI, year: yearNow(), students: students(count) });
print("copied and merged against saved by TypeORM", await mergeAgainstSave(siecle));

async function schoolOf2500({ drop, ask }: ScratchServer): Promise<void> {
  const file = siecleXml({ uai: UAI, year: yearNow(), students: students(2_500) });
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
  const everyone = students(2_500);
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
  const file = siecleXml({ uai: UAI, year: yearNow(), students: students(count) });
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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function print(what: string, figures: Record<string, number>): void {
  console.log(`${what}: ${JSON.stringify(figures)}`);
}
