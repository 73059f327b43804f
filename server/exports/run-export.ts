import { may } from "../access/permissions.ts";
import { viewerOfStaff } from "../access/viewer.store.ts";
import type { Viewer } from "../access/viewer.ts";
import { localDay } from "../schools/school-year.rules.ts";
import type { Job } from "../shared/job.store.ts";
import { closeJob } from "../shared/job.store.ts";
import { Refusal } from "../shared/refusal.ts";
import { report } from "../shared/report.ts";
import { unitsOf } from "../shared/units.ts";
import type { Source, Units } from "../shared/units.ts";
import { tableOfCampaignResults } from "./campaign-results-table.ts";
import { tableOfClassBoards } from "./class-board-table.ts";
import { csvFile } from "../shared/csv.ts";
import { markDone, markFailed, markProgress, startExport } from "./export-job.store.ts";
import type { StartedExport } from "./export-job.store.ts";
import { DAYS_KEPT } from "./export.rules.ts";
import { forgetExpired } from "./export.store.ts";
import { sayIn } from "./export-table.ts";
import type { ExportTable, MakeTable } from "./export-table.ts";
import { fileName } from "./file-name.rules.ts";
import { tableOfStudentProfiles } from "./student-profiles-table.ts";

const TABLES: Readonly<Record<string, MakeTable>> = {
  CLASS_BOARD: tableOfClassBoards,
  CAMPAIGN_RESULTS: tableOfCampaignResults,
  STUDENT_PROFILES: tableOfStudentProfiles,
};
const DAY_IN_MS = 24 * 60 * 60 * 1000;

/**
 * Writes one export with the rights that the person who asked has at this moment. Killed at any moment, the job still waits and
 * the file is written anew; what they may not see any more ends the run, FAILED.
 */
export async function runExport(source: Source, job: Job, clock: () => Date = () => new Date()): Promise<void> {
  const units = unitsOf(source, job.schoolId);
  const now = clock();
  const one = await units.write(async (db) => {
    await forgetExpired(db, job, now);
    return startExport(db, job);
  });
  if (!one) return units.write((db) => closeJob(db, job));

  try {
    const viewer = await getRequester(units, job, one, now);
    const table = await units.read((db) => TABLES[one.subject]!(db, viewer, one.request, now));
    await units.write((db) => markProgress(db, job, { done: 0, total: table.lines.length }));
    const file = fileOf(table, one, viewer, now);
    await units.write(async (db) => {
      await markDone(db, job, file);
      await closeJob(db, job);
    });
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    await setExportAside(source, job);
    report({ event: "export-refused", jobId: job.id });
  }
}

/** A job that failed too often, or that the person may not ask for any more: said where it was asked for. */
export async function setExportAside(source: Source, job: Job): Promise<void> {
  await unitsOf(source, job.schoolId).write(async (db) => {
    await markFailed(db, job);
    await closeJob(db, job);
  });
}

async function getRequester(
  units: Units,
  { schoolId }: Job,
  { createdById }: StartedExport,
  now: Date,
): Promise<Viewer> {
  const viewer = await units.read((db) => viewerOfStaff(db, schoolId, createdById, now));
  if (!viewer || !may(viewer.role, "export:request")) throw new Refusal("FORBIDDEN");
  return viewer;
}

function fileOf(
  table: ExportTable,
  { subject, request }: StartedExport,
  { timeZone }: Viewer,
  now: Date,
): Parameters<typeof markDone>[2] {
  const today = localDay(now.toISOString(), timeZone);
  const about = table.about.length === 1 ? table.about : [];
  return {
    fileName: fileName([sayIn(request)(`file.${subject}`), ...about, today], "csv"),
    content: csvFile([table.head, ...table.lines], timeZone),
    classIds: table.classIds,
    lineCount: table.lines.length,
    expiresAt: new Date(now.getTime() + DAYS_KEPT * DAY_IN_MS),
  };
}
