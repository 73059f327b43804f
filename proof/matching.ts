/**
 * Whose are the names that students type? Made-up schools go through the real imports, and every link is compared with the truth.
 * `npm run proof:matching [schools]`. Ends with 1 when one name was linked wrongly, or an exact one was not linked.
 */
import { removeFolder } from "../server/database/embedded-folder.ts";
import { makeScratchFolder, sweepKilledRuns } from "../test/support/scratch-folder.ts";
import { importFile, importSchool } from "./matching/import-school.ts";
import { judge } from "./matching/judge.ts";
import type { Judged, Verdict } from "./matching/judge.ts";
import { THIS_YEAR, madeUpExports } from "./matching/made-up-exports.ts";
import { madeUpSchool } from "./matching/made-up-school.ts";
import { connect, migrate, startEmbedded } from "./matching/server-code.ts";

const SCHOOLS = Number(process.argv[2] ?? 40);
const VERDICTS: readonly Verdict[] = ["linked", "wrong", "missed", "asked, first", "asked, in the first three", "asked, later", "asked, absent", "asked, nobody"]; // prettier-ignore

const begun = performance.now();
const judged = await judgeSchools();
report(judged);
process.exitCode = judged.some(({ verdict }) => verdict === "wrong" || verdict === "missed") ? 1 : 0;

async function judgeSchools(): Promise<Judged[]> {
  await sweepKilledRuns();
  const dataDir = makeScratchFolder("matching");
  const server = await startEmbedded({ dataDir, durable: false });
  try {
    await migrate(server.ownerUrl);
    const source = await connect(server.ownerUrl, { max: 2 });
    const all: Judged[] = [];
    for (let number = 1; number <= SCHOOLS; number++) {
      const students = madeUpSchool(number);
      const imported = await importSchool(source, `${String(7_500_000 + number)}P`, students);
      // As the owner, who alone may count rows; PostgreSQL does so by itself within a minute, and 40 schools come faster than that.
      await source.query(
        "set role none; analyze students, enrolments, school_classes, import_lines; set role jalon_app",
      );
      for (const [index, one] of madeUpExports(students, number).entries()) {
        const id = await importFile(
          imported,
          one.file,
          `${THIS_YEAR}-11-${String(2 + index).padStart(2, "0")}T08:00:00Z`,
        );
        all.push(...(await judge(imported, one, id)));
      }
    }
    await source.destroy();
    return all;
  } finally {
    await server.stop();
    removeFolder(dataDir);
  }
}

function report(lines: readonly Judged[]): void {
  const count = (some: readonly Judged[], verdict: Verdict): number =>
    some.filter((one) => one.verdict === verdict).length;
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  const rows = [
    ...kinds.map((kind) => ({ kind, some: lines.filter((one) => one.kind === kind) })),
    { kind: "all", some: lines },
  ];
  console.log(
    `${SCHOOLS} schools of 300 students in 12 classes, 8 exports each: ${lines.length} lines, ${Math.round((performance.now() - begun) / 1_000)} s.\n`,
  );
  console.table(
    Object.fromEntries(
      rows.map(({ kind, some }) => [
        kind,
        Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(some, verdict)])),
      ]),
    ),
  );
  const asked = lines.filter(({ verdict }) => verdict.startsWith("asked"));
  console.log(
    `\nLinked exactly: ${count(lines, "linked")}. Asked: ${asked.length}. Wrong: ${count(lines, "wrong")}. Exact and not linked: ${count(lines, "missed")}.`,
  );
  for (const { kind, typed, verdict } of lines
    .filter((one) => one.verdict === "wrong" || one.verdict === "missed")
    .slice(0, 10)) {
    console.log(`  ${verdict} (${kind}): ${JSON.stringify(typed)}`);
  }
}
