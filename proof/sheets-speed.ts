/**
 * The council sheets of 20 classes as one PDF, from the request to the file, on the real server over HTTP with an embedded PostgreSQL of
 * its own; and how much memory the worker takes for 20 classes and for 80. `npm run bench:sheets`. Compare figures within one run.
 */
import { assessmentCsv, siecleXml } from "../test/support/made-up-files.ts";
import { finished } from "./finished-imports.ts";
import { students, yearNow } from "./made-up-students.ts";
import { memoryOf, workerOf } from "./process-memory.ts";
import { startScratchServer } from "./scratch-server.ts";
import type { ScratchServer } from "./scratch-server.ts";

const UAI = "0781234T";
const CLASS_SIZE = 30;
const EVERY_MS = 10;

for (const classes of [20, 80]) {
  const server = await startScratchServer({ uai: UAI });
  try {
    await fill(server, classes);
    // The first brings fonts and code to life.
    await sheets(server);
    const idle = memoryOf(workerOf(server.pid));
    const { seconds, peak, pages } = await sheets(server);
    console.log(
      `council sheets of ${classes} classes: ` +
        JSON.stringify({ pages, seconds: round(seconds), workerIdleMB: round(idle), overIdleMB: round(peak - idle) }),
    );
  } finally {
    await server.stop();
  }
}

/** Every student took three campaigns. */
async function fill({ drop, ask }: ScratchServer, classes: number): Promise<void> {
  const everyone = students(classes * CLASS_SIZE, CLASS_SIZE);
  await finished(ask, await drop([siecleXml({ uai: UAI, year: yearNow(), students: everyone })]));
  const lines = everyone.map(({ lastName, firstName, className }) => ({ lastName, firstName, className: className! }));
  const campaigns = [0, 1, 2].map((number) =>
    assessmentCsv({
      generation: "new",
      campaign: { pixId: 1_000 + number, code: `CAMPA000${number}`, name: `Campagne ${number}` },
      starCount: 3,
      lines: lines.map((line) => ({
        ...line,
        startedAt: `${yearNow()}-10-05T08:10:00Z`,
        sharedAt: `${yearNow()}-10-05T09:00:00Z`,
        stars: 2,
        mastery: 0.5,
      })),
    }),
  );
  await finished(ask, await drop(campaigns));
}

/** One file of all classes; watched from the request to the end. */
async function sheets({ ask, pid }: ScratchServer): Promise<{ seconds: number; peak: number; pages: number }> {
  const begun = performance.now();
  const { requestExport } = await ask(
    "mutation { requestExport(input: { subject: CLASS_COUNCIL_SHEET, format: PDF }) { export { id } } }",
  );
  const worker = workerOf(pid);
  let peak = 0;
  for (;;) {
    peak = Math.max(peak, memoryOf(worker));
    const answer = await ask("query ($id: ID!) { export(id: $id) { status lineCount } }", {
      id: requestExport.export.id,
    });
    const { status, lineCount } = answer.export as { status: string; lineCount: number };
    if (status === "DONE") return { seconds: (performance.now() - begun) / 1000, peak, pages: lineCount };
    if (status === "FAILED") throw new Error("The sheets were not drawn.");
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
