import { may } from "../access/permissions.ts";
import { viewerOfStaff } from "../access/viewer.store.ts";
import type { Viewer } from "../access/viewer.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { closeJob } from "../shared/job.store.ts";
import type { Job } from "../shared/job.store.ts";
import { Refusal } from "../shared/refusal.ts";
import { report } from "../shared/report.ts";
import { unitsOf, unitsOfAcademy } from "../shared/units.ts";
import type { Source, Units } from "../shared/units.ts";
import { removeExportFile, saveExportFile } from "./export-file.ts";
import { markDone, markExpired, markFailed, markProgress, startExport } from "./export-job.store.ts";
import type { FinishedExport, StartedExport } from "./export-job.store.ts";
import { DAYS_KEPT } from "./export.rules.ts";
import { mayExport } from "./export-rights.ts";
import { sayIn } from "./export-table.ts";
import { fileName } from "./file-name.rules.ts";
import { makeFile } from "./make-file.ts";
import type { MadeFile } from "./making.ts";
import { pastYearOf } from "./past-year.ts";

const DAY_IN_MS = 24 * 60 * 60 * 1000;
/** How far it is, is written down no more often than anybody looks. */
const SAY_EVERY_MS = 500;

/** The person took their question back: what was written goes, and nothing is said. */
class Cancelled extends Error {}

/**
 * Writes one export with the rights that the person who asked has at this moment, line by line to disk. Killed at any moment, the
 * job still waits and the file is written anew; what they may not see any more ends the run, FAILED.
 */
export async function runExport(
  source: Source,
  job: Job,
  dataDir: string,
  clock: () => Date = () => new Date(),
): Promise<void> {
  const units = unitsOf(source, job.schoolId);
  const now = clock();
  const asked = await units.write((db) => startExport(db, job));
  await forgetExpired(units, job, dataDir, now);
  if (!asked) return units.write((db) => closeJob(db, job));

  try {
    await write(source, job, { asked, dataDir, now });
  } catch (failure) {
    if (failure instanceof Cancelled) return units.write((db) => closeJob(db, job));
    if (!(failure instanceof Refusal)) throw failure;
    await setAside(units, job, failure.code, now);
    report({ event: "export-refused", jobId: job.id });
  }
}

/** A job that failed too often: said where it was asked for. */
export async function setExportAside(source: Source, job: Job, now: Date = new Date()): Promise<void> {
  await setAside(unitsOf(source, job.schoolId), job, "UNEXPECTED", now);
}

async function setAside(units: Units, job: Job, code: string, at: Date): Promise<void> {
  await units.write(async (db) => {
    await markFailed(db, job, { code, at });
    await closeJob(db, job);
  });
}

async function write(
  source: Source,
  job: Job,
  { asked, dataDir, now }: { asked: StartedExport; dataDir: string; now: Date },
): Promise<void> {
  const units = unitsOf(source, job.schoolId);
  const viewer = await getRequester(units, job, asked, now);
  const advance = saying(units, job);
  const file = await units.read(async (db) => {
    const ofAcademy = (academy: string): Units => unitsOfAcademy(source, academy);
    const pastYear = await pastYearOf(db, viewer, asked.request);
    const made = await makeFile({ db, viewer, unitsOfAcademy: ofAcademy, asked, now, pastYear, advance });
    const fileSize = await saveExportFile(dataDir, job.targetId, made.chunks);
    return finished(made, asked, { viewer, now, pastYear, fileSize });
  });
  const kept = await units.write(async (db) => {
    await closeJob(db, job);
    return markDone(db, job, file);
  });
  if (!kept) await removeExportFile(dataDir, job.targetId);
}

function saying(units: Units, job: Job): (done: number, total: number | null) => Promise<void> {
  let next = 0;
  return async (done, total) => {
    if (performance.now() < next) return;
    next = performance.now() + SAY_EVERY_MS;
    if (!(await units.write((db) => markProgress(db, job, { done, total })))) throw new Cancelled();
  };
}

async function getRequester(
  units: Units,
  { schoolId }: Job,
  { createdById, subject, request }: StartedExport,
  now: Date,
): Promise<Viewer> {
  const viewer = await units.read((db) => viewerOfStaff(db, schoolId, createdById, now));
  if (!viewer || !may(viewer.role, "export:request") || !mayExport(viewer.role, subject, request)) {
    throw new Refusal("FORBIDDEN");
  }
  return viewer;
}

function finished(
  { about, classIds, lineCount, nameParts }: MadeFile,
  { subject, format, request }: StartedExport,
  { viewer, now, pastYear, fileSize }: { viewer: Viewer; now: Date; pastYear: string | null; fileSize: number },
): FinishedExport {
  const today = localDay(now.toISOString(), viewer.timeZone);
  const named = [...(about.length === 1 ? about : []), ...(pastYear === null ? [] : [pastYear])];
  return {
    fileName: fileName(nameParts ?? [sayIn(request)(`file.${subject}`), ...named, today], format.toLowerCase()),
    about,
    classIds: classIds(),
    lineCount: lineCount(),
    fileSize,
    at: now,
    expiresAt: new Date(now.getTime() + DAYS_KEPT * DAY_IN_MS),
  };
}

async function forgetExpired(units: Units, job: Job, dataDir: string, now: Date): Promise<void> {
  for (const id of await units.write((db) => markExpired(db, job, now))) await removeExportFile(dataDir, id);
}
