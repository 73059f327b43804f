import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Slice } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import { isUuid, uuidOrNone } from "../schools/school.store.ts";
import { Campaign } from "./campaign.entity.ts";
import type { CampaignFilter } from "./campaign.inputs.ts";

/** Thresholds that a file's number of stars contradicts are not told. */
export const CAMPAIGN = `c.school_id as "schoolId", c.id, c.kind, c.name, c.code, c.owner_id as "ownerId", c.star_count as "starCount",
  c.created_at as "createdAt", c.archived_at as "archivedAt", c.data_as_of as "dataAsOf", c.multiple_attempts as "multipleAttempts",
  case when cardinality(c.stage_thresholds) = c.star_count then c.stage_thresholds end as "stageThresholds",
  c.finish_by as "finishBy", c.version, c.deleted_at as "deletedAt"`;

/** $1 school, $2 followed classes (null: all), $3 the viewer: theirs, meant for their classes, or joined by their students. */
const IN_SCOPE = `c.school_id = $1 and ($2::uuid[] is null or c.owner_id = $3
  or exists (select from campaign_classes m where m.school_id = c.school_id and m.campaign_id = c.id and m.class_id = any ($2))
  or exists (select from enrolments e join participations p on p.school_id = e.school_id and p.student_id = e.student_id
             where e.school_id = c.school_id and e.class_id = any ($2) and e.ends_on is null and p.campaign_id = c.id))`;
/** What was deleted does not exist. */
export const VISIBLE_CAMPAIGN = `${IN_SCOPE} and c.deleted_at is null`;

/** Of no year yet but that in which it was made. */
const PLANNED_FOR_NOBODY = `not exists (select from campaign_classes m where m.school_id = c.school_id and m.campaign_id = c.id)
  and not exists (select from participations p where p.school_id = c.school_id and p.campaign_id = c.id)`;

const FILTER = `($4::text is null or c.kind = $4) and ($5::boolean is null or (c.archived_at is not null) = $5)
  and (not $6::boolean or c.owner_id = $3)
  and ($7::uuid is null
    or exists (select from campaign_classes m join school_classes k on k.school_id = m.school_id and k.id = m.class_id
               where m.school_id = c.school_id and m.campaign_id = c.id and k.school_year_id = $7)
    or exists (select from participations p where p.school_id = c.school_id and p.campaign_id = c.id and p.school_year_id = $7)
    or ${PLANNED_FOR_NOBODY} and exists (select from school_years y join schools o on o.id = y.school_id
      where y.school_id = c.school_id and y.id = $7
        and (c.created_at at time zone o.time_zone)::date between y.starts_on and y.ends_on))
  and ($8::text is null or not exists (select from regexp_split_to_table(plain_name($8), ' ') word
    where strpos(c.name_key, word) = 0 and strpos(lower(coalesce(c.code, '')), word) = 0
      and not exists (select from staff o where o.school_id = c.school_id and o.id = c.owner_id
        and strpos(plain_name(o.first_name || ' ' || o.last_name), word) > 0)))`;

/** Newest first. */
export async function listCampaigns(
  db: Db,
  viewer: Viewer,
  filter: CampaignFilter,
  { limit, after }: Slice,
): Promise<Campaign[]> {
  const [createdAt, id] = after ?? [null, null];
  const found = await rows<Campaign>(
    db,
    `select ${CAMPAIGN} from campaigns c where ${VISIBLE_CAMPAIGN} and ${FILTER}
       and ($9::timestamptz is null or (c.created_at, c.id) < ($9, $10::uuid))
     order by c.created_at desc, c.id desc limit $11`,
    [...filterValues(viewer, filter), createdAt, id, limit],
  );
  return found.map(campaignOf);
}

export async function countCampaigns(db: Db, viewer: Viewer, filter: CampaignFilter): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from campaigns c where ${VISIBLE_CAMPAIGN} and ${FILTER}`,
    filterValues(viewer, filter),
  );
  return row?.count ?? 0;
}

function filterValues(viewer: Viewer, filter: CampaignFilter): unknown[] {
  const search = filter.search?.trim() ? filter.search.trim() : null;
  return [
    viewer.schoolId,
    viewer.classIds,
    viewer.id,
    filter.kind ?? null,
    filter.archived ?? null,
    filter.ownedByViewer ?? false,
    uuidOrNone(filter.schoolYearId),
    search,
  ];
}

export async function loadCampaigns(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Map<string, Campaign>> {
  const found = await rows<Campaign>(
    db,
    `select ${CAMPAIGN} from campaigns c where ${VISIBLE_CAMPAIGN} and c.id = any ($4::uuid[])`,
    [viewer.schoolId, viewer.classIds, viewer.id, ids.filter(isUuid)],
  );
  return new Map(found.map((row) => [row.id, campaignOf(row)]));
}

/** A campaign of another school is not forbidden, it does not exist. */
export async function getCampaign(db: Db, viewer: Viewer, id: string): Promise<Campaign> {
  const campaign = (await loadCampaigns(db, viewer, [id])).get(id);
  if (!campaign) throw new Refusal("NOT_FOUND");
  return campaign;
}

export async function getCampaignByCode(db: Db, viewer: Viewer, code: string): Promise<Campaign> {
  const [found] = await rows<Campaign>(
    db,
    `select ${CAMPAIGN} from campaigns c where ${VISIBLE_CAMPAIGN} and c.code = $4`,
    [viewer.schoolId, viewer.classIds, viewer.id, code],
  );
  if (!found) throw new Refusal("NOT_FOUND");
  return campaignOf(found);
}

/** In natural order; for a teacher, the classes that they follow. */
export async function loadClassIdsOfCampaign(
  db: Db,
  viewer: Viewer,
  campaignIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = await rows<{ campaignId: string; classIds: string[] }>(
    db,
    `select m.campaign_id as "campaignId", array_agg(k.id::text order by k.name collate natural_fr) as "classIds"
     from campaign_classes m join school_classes k on k.school_id = m.school_id and k.id = m.class_id
     where m.school_id = $1 and m.campaign_id = any ($2::uuid[]) and ($3::uuid[] is null or k.id = any ($3))
     group by m.campaign_id`,
    [viewer.schoolId, campaignIds, viewer.classIds],
  );
  return new Map(found.map(({ campaignId, classIds }) => [campaignId, classIds]));
}

/** Those deleted since that moment, newest first. */
export async function listDeletedCampaigns(db: Db, viewer: Viewer, since: Date): Promise<Campaign[]> {
  const found = await rows<Campaign>(
    db,
    `select ${CAMPAIGN} from campaigns c where ${IN_SCOPE} and c.deleted_at > $4 order by c.deleted_at desc, c.id desc`,
    [viewer.schoolId, viewer.classIds, viewer.id, since],
  );
  return found.map(campaignOf);
}

export function campaignOf(row: object): Campaign {
  return Object.assign(new Campaign(), row);
}
