import { FileRefusal } from "./file-refusal.ts";
import type { CampaignHeader, LineProblem, ResultLine, StudentLine } from "./import-line.ts";
import { readPixResults } from "./read-pix-results.ts";
import { readSiecle } from "./read-siecle.ts";
import { readStudentTable } from "./read-student-table.ts";
import type { StudentTable } from "./read-student-table.ts";
import { recogniseFile } from "./recognise-file.ts";
import type { Recognised } from "./recognise-file.ts";

/** All that a file says, read to its end before anything is written. */
export interface ReadFile {
  kind: Recognised["kind"];
  school: { uai: string; schoolYear: number | null } | null;
  campaign: CampaignHeader | null;
  students: StudentLine[];
  /** Of a list that SIECLE did not make: lines whose columns are still to be understood. */
  table?: StudentTable;
  results: ResultLine[];
  problems: LineProblem[];
}

export async function readFile(
  path: string,
  { uai, mayList, progress }: { uai: string; mayList: boolean; progress(done: number, total: number | null): void },
): Promise<ReadFile> {
  const recognised = await recogniseFile(path);
  const isList = recognised.kind === "STUDENTS_SIECLE" || recognised.kind === "STUDENTS_CSV";
  if (isList && !mayList) throw new FileRefusal("LIST_NOT_ALLOWED");
  const file: ReadFile = {
    kind: recognised.kind,
    school: null,
    campaign: null,
    students: [],
    results: [],
    problems: [],
  };
  if (recognised.kind === "STUDENTS_CSV") {
    file.table = await readStudentTable(path, recognised, progress);
    return file;
  }
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
