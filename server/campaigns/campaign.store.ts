import type { Viewer } from "../access/viewer.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Slice } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import { isUuid } from "../schools/school.store.ts";
import { Campaign } from "./campaign.entity.ts";
import type { CampaignKind } from "./campaign.entity.ts";
import type { CampaignFilter } from "./campaign.inputs.ts";

const CAMPAIGN = `c.school_id as "schoolId", c.id, c.kind, c.name, c.code, c.owner_id as "ownerId", c.star_count as "starCount",
  c.created_at as "createdAt", c.archived_at as "archivedAt", c.data_as_of as "dataAsOf"`;

/** $1 school, $2 followed classes (null: all), $3 the viewer: theirs, meant for their classes, or joined by their students. */
const VISIBLE = `c.school_id = $1 and ($2::uuid[] is null or c.owner_id = $3
  or exists (select from campaign_classes m where m.school_id = c.school_id and m.campaign_id = c.id and m.class_id = any ($2))
  or exists (select from enrolments e join participations p on p.school_id = e.school_id and p.student_id = e.student_id
             where e.school_id = c.school_id and e.class_id = any ($2) and e.ends_on is null and p.campaign_id = c.id))`;

const FILTER = `($4::text is null or c.kind = $4) and ($5::boolean is null or (c.archived_at is not null) = $5)
  and (not $6::boolean or c.owner_id = $3)
  and ($7::uuid is null
    or exists (select from campaign_classes m join school_classes k on k.school_id = m.school_id and k.id = m.class_id
               where m.school_id = c.school_id and m.campaign_id = c.id and k.school_year_id = $7)
    or exists (select from participations p where p.school_id = c.school_id and p.campaign_id = c.id and p.school_year_id = $7))
  and ($8::text is null or strpos(lower(c.name), lower($8)) > 0 or strpos(lower(coalesce(c.code, '')), lower($8)) > 0)`;

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
    `select ${CAMPAIGN} from campaigns c where ${VISIBLE} and ${FILTER}
       and ($9::timestamptz is null or (c.created_at, c.id) < ($9, $10::uuid))
     order by c.created_at desc, c.id desc limit $11`,
    [...filterValues(viewer, filter), createdAt, id, limit],
  );
  return found.map(campaignOf);
}

export async function countCampaigns(db: Db, viewer: Viewer, filter: CampaignFilter): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `select count(*)::int as count from campaigns c where ${VISIBLE} and ${FILTER}`,
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
    filter.schoolYearId ?? null,
    search,
  ];
}

export async function loadCampaigns(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Map<string, Campaign>> {
  const found = await rows<Campaign>(
    db,
    `select ${CAMPAIGN} from campaigns c where ${VISIBLE} and c.id = any ($4::uuid[])`,
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
  const [found] = await rows<Campaign>(db, `select ${CAMPAIGN} from campaigns c where ${VISIBLE} and c.code = $4`, [
    viewer.schoolId,
    viewer.classIds,
    viewer.id,
    code,
  ]);
  if (!found) throw new Refusal("NOT_FOUND");
  return campaignOf(found);
}

/** Null when the code is another campaign's already. */
export async function saveNewCampaign(
  db: Db,
  viewer: Viewer,
  one: { name: string; kind: CampaignKind; code: string | null; starCount: number | null; createdAt: Date },
): Promise<Campaign | null> {
  const [saved] = await rows<Campaign>(
    db,
    `insert into campaigns as c (school_id, name, kind, code, star_count, owner_id, created_at, name_chosen, classes_chosen)
     values ($1, $2, $3, $4, $5, $6, $7, true, true)
     on conflict (school_id, code) where code is not null do nothing returning ${CAMPAIGN}`,
    [viewer.schoolId, one.name, one.kind, one.code, one.starCount, viewer.id, one.createdAt],
  );
  return saved ? campaignOf(saved) : null;
}

/** The classes that a person chose. */
export async function saveCampaignClasses(
  db: Db,
  campaign: Campaign,
  classIds: readonly string[],
  givenOn: string,
): Promise<void> {
  await rows(
    db,
    `insert into campaign_classes (school_id, campaign_id, class_id, given_on)
     select $1, $2, unnest($3::uuid[]), $4 on conflict do nothing`,
    [campaign.schoolId, campaign.id, classIds, givenOn],
  );
}

/** One conditional statement: false when somebody was faster. */
export async function markArchived(db: Db, campaign: Campaign, at: Date | null): Promise<boolean> {
  const touched = await changed(
    db,
    `update campaigns set archived_at = $3 where school_id = $1 and id = $2 and (archived_at is null) = ($3 is not null)`,
    [campaign.schoolId, campaign.id, at],
  );
  return touched === 1;
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

export function campaignOf(row: object): Campaign {
  return Object.assign(new Campaign(), row);
}
