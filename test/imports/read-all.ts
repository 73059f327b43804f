import { type Buffer } from "node:buffer";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { FileRefusal } from "../../server/imports/file-refusal.ts";
import type { CampaignHeader, LineProblem, ResultLine, StudentLine } from "../../server/imports/import-line.ts";
import { readPixResults } from "../../server/imports/read-pix-results.ts";
import { readSiecle } from "../../server/imports/read-siecle.ts";
import { recogniseFile, type Recognised } from "../../server/imports/recognise-file.ts";

export interface AllRead {
  recognised: Recognised | null;
  campaigns: CampaignHeader[];
  schools: { uai: string; schoolYear: number | null }[];
  results: ResultLine[];
  students: StudentLine[];
  problems: LineProblem[];
  /** Bytes gone through. */
  done: number;
  refusal: { code: string; params: Record<string, string | number> } | null;
}

export function fixture(name: string): string {
  return path.join(process.cwd(), "test/fixtures", name);
}

/** Recognises a file, reads it with the reader of its kind, and keeps all that was said. */
export async function readAll(file: string | Buffer): Promise<AllRead> {
  if (typeof file === "string") return readPath(file);
  const folder = await mkdtemp(path.join(tmpdir(), "jalon-read-"));
  try {
    await writeFile(path.join(folder, "dropped"), file);
    return await readPath(path.join(folder, "dropped"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readPath(file: string): Promise<AllRead> {
  const all: AllRead = {
    recognised: null,
    campaigns: [],
    schools: [],
    results: [],
    students: [],
    problems: [],
    done: 0,
    refusal: null,
  };
  try {
    const recognised = (all.recognised = await recogniseFile(file));
    const read = recognised.kind === "STUDENTS_SIECLE" ? readSiecle : readPixResults;
    await read(file, recognised, {
      campaign: (campaign) => void all.campaigns.push(campaign),
      school: (school) => void all.schools.push(school),
      result: (result) => void all.results.push(result),
      student: (student) => void all.students.push(student),
      problem: (problem) => void all.problems.push(problem),
      progress: (done) => void (all.done = done),
    });
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    all.refusal = { code: error.code, params: error.params };
  }
  return all;
}
