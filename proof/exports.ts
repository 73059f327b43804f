/**
 * Every export opened in LibreOffice: no text becomes a formula, cells have their types, and lines are as many as the screen has.
 * Then the worker killed while it writes: what is on offer is whole. `npm run proof:exports -- kills` looks at that alone.
 * `npm run proof:exports`. Without LibreOffice or qpdf it says how to install them, and ends with 1 when something is wrong.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

import { removeFolder } from "../server/database/embedded-folder.ts";
import { accessibilityFaults } from "../test/support/accessible-pdf.ts";
import { HOSTILE_TEXTS } from "../test/support/hostile-texts.ts";
import { makeScratchFolder, sweepKilledRuns } from "../test/support/scratch-folder.ts";
import type { FlatCell } from "./exports/flat-cells.ts";
import { openCopied } from "./exports/copied-table.ts";
import { flatOf } from "./exports/flat-of.ts";
import { killedExports } from "./exports/kills.ts";
import { madeFiles } from "./exports/made-files.ts";
import type { MadeFile } from "./exports/made-files.ts";

const missing = [
  ["soffice", "libreoffice-calc", "apt-get install --no-install-recommends libreoffice-calc"],
  ["qpdf", "qpdf", "apt-get install qpdf"],
].filter(([program]) => spawnSync("which", [program!]).status !== 0);
for (const [program, name, how] of missing) console.log(`${program} is not installed (${name}): ${how}`);
const [withOffice, withQpdf] = ["soffice", "qpdf"].map((program) => !missing.some(([name]) => name === program));

const faults: string[] = [];
await sweepKilledRuns();
const folder = makeScratchFolder("files");
const killed = makeScratchFolder("kills");
try {
  if (process.argv[2] !== "kills") await lookAtFiles();
  faults.push(...(await killedExports(killed)));
} finally {
  removeFolder(folder);
  removeFolder(killed);
}
for (const fault of faults) console.log(`WRONG: ${fault}`);
console.log(
  `${faults.length} faults${missing.length > 0 ? `; ${missing.length} programs missing, so not all was looked at` : ""}.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;

async function lookAtFiles(): Promise<void> {
  const files = await madeFiles(folder);
  if (withOffice) for (const file of files.filter(({ format }) => format !== "PDF")) openInOffice(file);
  if (withOffice) faults.push(...openCopied(folder));
  for (const file of files.filter(({ format }) => format === "PDF")) {
    for (const fault of accessibilityFaults(readFileSync(file.file))) faults.push(`${file.subject} PDF: ${fault}`);
    if (withQpdf) checkPdf(file);
  }
  console.log(`${files.length} files of ${new Set(files.map(({ subject }) => subject)).size} subjects were made.`);
}

/** As LibreOffice takes it, written out flat: what it makes of each cell. */
function openInOffice({ subject, format, file, lines }: MadeFile): void {
  const name = `${subject} ${format}`;
  const asCsv = format === "CSV" ? "CSV:59,34,76,1,,0,false,true,false,false,false,-1" : null;
  const sheets = flatOf(file, { folder, filter: asCsv });
  const [data = []] = sheets.values();
  const body = data.slice(1);
  const formulas = [...sheets.values()].flat(2).filter(({ formula }) => formula);
  if (formulas.length > 0) faults.push(`${name}: ${formulas.length} formulas`);
  if (body.length !== lines) faults.push(`${name}: ${body.length} lines, the screen has ${lines}`);
  const kinds = kindsOf(body);
  if (format !== "CSV") {
    for (const [column, found] of kinds.entries()) {
      if (found.size > 1) faults.push(`${name}: column ${column + 1} holds ${[...found].join(" and ")}`);
    }
    if (sheets.size !== 2) faults.push(`${name}: ${sheets.size} sheets`);
  }
  const texts = new Set(data.flat().map(({ text }) => text));
  const hostile = HOSTILE_TEXTS.filter((one) => [...texts].some((text) => text.includes(plainest(one)))).length;
  console.log(
    `${name}: ${body.length} lines, ${formulas.length} formulas, columns of ${[...new Set(kinds.map((found) => [...found].join("+") || "nothing"))].join(", ")}; ${hostile} of ${HOSTILE_TEXTS.length} payloads in it`,
  );
}

/** Which types a column holds, its empty cells aside. */
function kindsOf(lines: readonly FlatCell[][]): Set<string>[] {
  const width = Math.max(0, ...lines.map(({ length }) => length));
  return Array.from({ length: width }, (_none, column) => {
    const kinds = lines.flatMap((line) => line[column]?.kind ?? []);
    return new Set(kinds.filter((kind) => kind !== "empty"));
  });
}

function plainest(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, " ")
    .trim()
    .slice(0, 20);
}

/** It is whole, nothing in it acts by itself, and it says what it is. */
function checkPdf({ subject, file }: MadeFile): void {
  const whole = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
  if (whole.status !== 0) faults.push(`${subject} PDF: qpdf says ${(whole.stdout + whole.stderr).slice(0, 200)}`);
  const plain = `${file}.qdf`;
  const { status, stderr } = spawnSync("qpdf", ["--qdf", "--object-streams=disable", file, plain]);
  if (status !== 0) return void faults.push(`${subject} PDF: qpdf says ${String(stderr).slice(0, 200)}`);
  const text = readFileSync(plain, "latin1");
  const active = text.match(/\/(JS|JavaScript|Launch|OpenAction|EmbeddedFile|SubmitForm|URI)\b/g) ?? [];
  if (active.length > 0) faults.push(`${subject} PDF: ${active.join(", ")}`);
  for (const wanted of ["/StructTreeRoot", "/Lang", "/Title"]) {
    if (!text.includes(wanted)) faults.push(`${subject} PDF: no ${wanted}`);
  }
  console.log(
    `${subject} PDF: ${(text.match(/\/Type \/Page\b/g) ?? []).length} pages, ${active.length} active objects`,
  );
  writeFileSync(plain, "");
}
