import { rm } from "node:fs/promises";

import type { Job } from "../shared/job.store.ts";
import { closeJob, postponeJob } from "../shared/job.store.ts";
import { unitsOf } from "../shared/units.ts";
import type { Source } from "../shared/units.ts";
import { markForgotten } from "./forget-import.store.ts";
import { finishImport } from "./import-run.store.ts";
import { ImportStatus } from "./import.entity.ts";
import { findImport } from "./import.store.ts";
import { forgottenAt, isCancellable, isKept } from "./kept-file.rules.ts";

/** After 30 days, or at once when it was cancelled, an import's file goes; a question that nobody answered ends with it. */
export async function forgetImport(source: Source, job: Job, now: Date): Promise<void> {
  const units = unitsOf(source, job.schoolId);
  const one = await units.read((db) => findImport(db, job.schoolId, job.targetId));
  if (!one) return units.write((db) => closeJob(db, job));
  if (one.status !== ImportStatus.CANCELLED && isKept(one, now))
    return units.write((db) => postponeJob(db, job, forgottenAt(one.createdAt)));

  await rm(one.filePath, { force: true });
  await units.write(async (db) => {
    if (isCancellable(one.status))
      await finishImport(db, one, { status: "FAILED", code: "IMPORT_EXPIRED", params: {}, at: now });
    await markForgotten(db, one, now);
    await closeJob(db, job);
  });
}
