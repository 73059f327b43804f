import { FileRefusal } from "./file-refusal.ts";
import type { CampaignHeader, LineProblem, ResultLine, StudentLine } from "./import-line.ts";
import { readPixResults } from "./read-pix-results.ts";
import { readSiecle } from "./read-siecle.ts";
import { recogniseFile } from "./recognise-file.ts";
import type { Recognised } from "./recognise-file.ts";

/** All that a file says, read to its end before anything is written. */
export interface ReadFile {
  kind: Recognised["kind"];
  school: { uai: string; schoolYear: number | null } | null;
  campaign: CampaignHeader | null;
  students: StudentLine[];
  results: ResultLine[];
  problems: LineProblem[];
}

export async function readFile(
  path: string,
  { uai, progress }: { uai: string; progress(done: number, total: number | null): void },
): Promise<ReadFile> {
  const recognised = await recogniseFile(path);
  const file: ReadFile = {
    kind: recognised.kind,
    school: null,
    campaign: null,
    students: [],
    results: [],
    problems: [],
  };
  const read = recognised.kind === "STUDENTS_SIECLE" ? readSiecle : readPixResults;
  await read(path, recognised, {
    school: (school) => {
      if (school.uai !== uai) throw new FileRefusal("UAI_MISMATCH", { file: school.uai, school: uai });
      file.school = school;
    },
    campaign: (campaign) => void (file.campaign = campaign),
    student: (line) => void file.students.push(line),
    result: (line) => void file.results.push(line),
    problem: (problem) => void file.problems.push(problem),
    progress,
  });
  return file;
}
