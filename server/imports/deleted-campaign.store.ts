import type { Viewer } from "../access/viewer.ts";
import { unlessCodeTaken } from "../campaigns/campaign-change.store.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { DAYS_TO_UNDELETE } from "../campaigns/campaign.rules.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Pair } from "./import-lines.store.ts";

/** One conditional statement: false when somebody was faster. */
export async function markDeleted(db: Db, viewer: Viewer, { id }: Campaign, at: Date): Promise<boolean> {
  const touched = await changed(
    db,
    `update campaigns set deleted_at = $3, deleted_by = $4 where school_id = $1 and id = $2 and deleted_at is null`,
    [viewer.schoolId, id, at, viewer.id],
  );
  return touched === 1;
}

/** The same, for the one that comes back. */
export async function markUndeleted(db: Db, { schoolId, id }: Campaign): Promise<boolean> {
  const touched = await changed(
    db,
    `update campaigns set deleted_at = null, deleted_by = null where school_id = $1 and id = $2 and deleted_at is not null`,
    [schoolId, id],
  ).catch(unlessCodeTaken);
  return touched === 1;
}

/** Whether another campaign bears its code, or is Pix's same one: an import brought it again. */
export async function isTakenMeanwhile(db: Db, { schoolId, id }: Campaign): Promise<boolean> {
  const [found] = await rows(
    db,
    `select from campaigns c join campaigns o on o.school_id = c.school_id and o.id <> c.id and o.deleted_at is null
       and (o.code = c.code or o.pix_id = c.pix_id)
     where c.school_id = $1 and c.id = $2`,
    [schoolId, id],
  );
  return found !== undefined;
}

/** Its participations leave the table that every figure reads. Answers whose they were. */
export async function setParticipationsApart(db: Db, { schoolId, id }: Campaign): Promise<string[]> {
  const found = await rows<{ studentId: string }>(
    db,
    `with gone as (delete from participations where school_id = $1 and campaign_id = $2 returning *),
     apart as (
       insert into deleted_participations (school_id, campaign_id, id, student_id, participation)
       select school_id, campaign_id, id, student_id, to_jsonb(gone) from gone)
     select distinct student_id as "studentId" from gone`,
    [schoolId, id],
  );
  return found.map(({ studentId }) => studentId);
}

/** And come back, less a class or a year that is no more. */
export async function bringParticipationsBack(db: Db, { schoolId, id }: Campaign): Promise<string[]> {
  const found = await rows<{ studentId: string }>(
    db,
    `with gone as (delete from deleted_participations where school_id = $1 and campaign_id = $2 returning *),
     back as (
       insert into participations select r.* from gone g
       left join school_classes k on k.school_id = $1 and k.id = (g.participation ->> 'class_id')::uuid
       left join school_years y on y.school_id = $1 and y.id = (g.participation ->> 'school_year_id')::uuid
       cross join lateral jsonb_populate_record(null::participations,
         g.participation || jsonb_build_object('class_id', k.id, 'school_year_id', y.id)) r)
     select distinct student_id as "studentId" from gone`,
    [schoolId, id],
  );
  return found.map(({ studentId }) => studentId);
}

/** Those that files tell of. */
export function listPairsOfCampaign(db: Db, { schoolId, id }: Campaign): Promise<Pair[]> {
  return rows<Pair>(
    db,
    `select distinct campaign_id as "campaignId", student_id as "studentId" from import_lines
     where school_id = $1 and campaign_id = $2 and counts and student_id is not null`,
    [schoolId, id],
  );
}

/** In the transaction that deletes it, so that nothing is forgotten to be forgotten. */
export async function saveForgetCampaignJob(db: Db, { schoolId, id }: Campaign): Promise<void> {
  await rows(
    db,
    `insert into jobs (school_id, kind, target_id, run_after)
     values ($1, 'FORGET_CAMPAIGN', $2, now() + make_interval(days => $3))
     on conflict (kind, target_id) do update set run_after = excluded.run_after`,
    [schoolId, id, DAYS_TO_UNDELETE],
  );
}

/** When it was deleted; null: it was not, or is no more. */
export async function findDeletedAt(db: Db, schoolId: string, id: string): Promise<Date | null> {
  const [found] = await rows<{ deletedAt: Date | null }>(
    db,
    `select deleted_at as "deletedAt" from campaigns where school_id = $1 and id = $2`,
    [schoolId, id],
  );
  return found?.deletedAt ?? null;
}

/** For good, with the lines that told of it: the imports keep their counts. */
export async function dropCampaign(db: Db, schoolId: string, id: string): Promise<void> {
  await rows(
    db,
    `with gone as (delete from import_lines where school_id = $1 and campaign_id = $2 returning import_id, outcome),
     counted as (
       select import_id, count(*) filter (where outcome = 'CREATED') as created,
         count(*) filter (where outcome = 'UPDATED') as updated,
         count(*) filter (where outcome in ('UNCHANGED', 'TO_MATCH')) as unchanged
       from gone group by import_id)
     update imports i set created_count = created_count + n.created, updated_count = updated_count + n.updated,
       unchanged_count = unchanged_count + n.unchanged
     from counted n where i.school_id = $1 and i.id = n.import_id`,
    [schoolId, id],
  );
  await rows(db, `delete from campaigns where school_id = $1 and id = $2`, [schoolId, id]);
}
