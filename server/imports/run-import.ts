import { School } from "../schools/school.entity.ts";
import { schoolYearsOfDays } from "../schools/school-year.store.ts";
import type { Db } from "../shared/db.ts";
import type { Job } from "../shared/job.store.ts";
import { closeJob } from "../shared/job.store.ts";
import { report } from "../shared/report.ts";
import { unitsOf } from "../shared/units.ts";
import type { Source, Units } from "../shared/units.ts";
import { applyResults } from "./apply-results.ts";
import { applyStudentTable } from "./apply-student-table.ts";
import { applyStudents } from "./apply-students.ts";
import { FileRefusal } from "./file-refusal.ts";
import { saveQuestions } from "./identity-question.store.ts";
import { countStudentsAgain, finishImport, ImportCancelled, markRunning, saveProgress } from "./import-run.store.ts";
import type { Import } from "./import.entity.ts";
import { findImport } from "./import.store.ts";
import { saveListAsked } from "./list-mapping.store.ts";
import { Question } from "./question.ts";
import type { ListAsked } from "./question.ts";
import { readFile } from "./read-file.ts";
import type { ReadFile } from "./read-file.ts";
import type { StudentPreview } from "./student-preview.type.ts";

const PROGRESS_EVERY_MS = 300;
/** From here on a plan for a school of the wrong size costs more than counting. */
const MANY_LINES = 1_000;

/**
 * Reads one file and applies it in one transaction, with its end: killed at any moment, all of it is there or nothing is,
 * and the job still waits. What only a person can decide (`Question`) or no one can read (`FileRefusal`) ends the run too.
 */
export async function runImport(source: Source, job: Job, clock: () => Date): Promise<void> {
  const units = unitsOf(source, job.schoolId);
  const one = await units.write(async (db) => {
    const found = await findImport(db, job.schoolId, job.targetId);
    return found && (await markRunning(db, found)) ? found : null;
  });
  if (!one) return units.write((db) => closeJob(db, job));

  try {
    const school = await units.read((db) => db.findOneByOrFail(School, { id: job.schoolId }));
    const progress = progressWriter(units, one);
    const file = await readFile(one.filePath, { uai: school.uai, mayList: one.classIds === null, progress });
    // The list that came before may have ended without it: the worker was killed just then.
    if (file.results.length >= MANY_LINES) await units.write(countStudentsAgain);
    await units.write(async (db) => {
      await apply(db, one, school, file, clock());
      await closeJob(db, job);
    });
    if (file.kind === "STUDENTS_SIECLE" || file.table) await units.write(countStudentsAgain);
  } catch (failure) {
    if (failure instanceof ImportCancelled) return units.write((db) => closeJob(db, job));
    const end = endOf(failure);
    if (!end) throw failure;
    await units.write(async (db) => {
      if (failure instanceof Question) await saveQuestions(db, one, failure.shown.identities);
      await finishImport(db, one, { ...end, at: clock() }).catch(unlessCancelled);
      if (failure instanceof Question && failure.list) await askOfList(db, one, failure.list);
      await closeJob(db, job);
    });
    if (end.status === "FAILED") report({ event: "import-refused", importId: one.id });
  }
}

function apply(db: Db, one: Import, school: School, file: ReadFile, now: Date): Promise<void> {
  if (file.table) return applyStudentTable(db, { one, school, table: file.table, now });
  return file.kind === "STUDENTS_SIECLE"
    ? applyStudents(db, { one, school, file, now })
    : applyResults(db, { one, school, file, now });
}

function endOf(failure: unknown): {
  status: "FAILED" | "WAITING";
  code: string;
  params: Record<string, string | number>;
  kind?: Import["kind"];
  preview?: StudentPreview | null;
} | null {
  if (failure instanceof FileRefusal) return { status: "FAILED", code: failure.code, params: failure.params };
  if (failure instanceof Question) {
    const { code, params, kind, shown } = failure;
    return { status: "WAITING", code, params, kind, preview: shown.preview };
  }
  return null;
}

/** The columns to be understood, and the school years among which a person chooses. */
async function askOfList(db: Db, one: Import, { columns, days }: ListAsked): Promise<void> {
  const school = await db.findOneByOrFail(School, { id: one.schoolId });
  await schoolYearsOfDays(db, school, days);
  await saveListAsked(db, one, columns);
}

function unlessCancelled(failure: unknown): void {
  if (!(failure instanceof ImportCancelled)) throw failure;
}

/** A job that failed five times: the file is set aside, the others go on. */
export async function setImportAside(source: Source, job: Job, now: Date): Promise<void> {
  await unitsOf(source, job.schoolId).write(async (db) => {
    const one = await findImport(db, job.schoolId, job.targetId);
    const end = { status: "FAILED", code: "IMPORT_SET_ASIDE", params: {}, at: now } as const;
    if (one) await finishImport(db, one, end).catch(unlessCancelled);
    await closeJob(db, job);
  });
}

/** On a connection of its own, so that it is seen before the end. What was cancelled is read no further. */
function progressWriter(units: Units, one: Import): (done: number, total: number | null) => void {
  let last = 0;
  let writing: Promise<void> | null = null;
  let wanted = true;
  return (done, total) => {
    if (!wanted) throw new ImportCancelled();
    const now = Date.now();
    if (writing || now - last < PROGRESS_EVERY_MS) return;
    last = now;
    writing = units
      .write((db) => saveProgress(db, one, done, total))
      .then(
        (still) => void (wanted = still),
        () => undefined,
      )
      .finally(() => {
        writing = null;
      });
  };
}
