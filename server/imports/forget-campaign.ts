import { undeletableUntil } from "../campaigns/campaign.rules.ts";
import type { Job } from "../shared/job.store.ts";
import { closeJob, postponeJob } from "../shared/job.store.ts";
import { unitsOf } from "../shared/units.ts";
import type { Source } from "../shared/units.ts";
import { dropCampaign, findDeletedAt } from "./deleted-campaign.store.ts";

/** 30 days after it was deleted, a campaign goes for good, with all that was told of it; one that came back stays. */
export async function forgetCampaign(source: Source, job: Job, now: Date): Promise<void> {
  await unitsOf(source, job.schoolId).write(async (db) => {
    const deletedAt = await findDeletedAt(db, job.schoolId, job.targetId);
    if (deletedAt && undeletableUntil(deletedAt) > now) return postponeJob(db, job, undeletableUntil(deletedAt));

    if (deletedAt) await dropCampaign(db, job.schoolId, job.targetId);
    await closeJob(db, job);
  });
}
