import type { Viewer } from "../access/viewer.ts";
import { COMPETENCES_REQUIRED } from "../profiles/certifiability.rules.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { PEOPLE, RESULT } from "./campaign-people.store.ts";
import { MASTERY_BANDS } from "./campaign-statistics.rules.ts";
import type { ShownResults } from "./campaign-statistics.rules.ts";

const MASTERIES = MASTERY_BANDS.map(
  ({ from, to }) =>
    `count(*) filter (where p.status = 'SHARED' and round(p.mastery::numeric * 100) between ${from} and ${to})`,
).join(", ");

/** Absent: nobody is expected. */
export function loadShownResults(
  db: Db,
  viewer: Viewer,
  campaignIds: readonly string[],
): Promise<Map<string, ShownResults>> {
  return shownResultsOfYear(db, viewer, campaignIds, null);
}

/** In one school year; null: in the latest of each student. */
export async function shownResultsOfYear(
  db: Db,
  viewer: Viewer,
  campaignIds: readonly string[],
  schoolYearId: string | null,
): Promise<Map<string, ShownResults>> {
  const found = await rows<ShownResults & { campaignId: string }>(
    db,
    `with ${PEOPLE}
     select q.campaign_id as "campaignId", count(*) filter (where p.id is null)::int as "toStart",
       count(*) filter (where p.status = 'STARTED')::int as started, count(*) filter (where p.status = 'TO_SHARE')::int as "toShare",
       count(*) filter (where p.status = 'SHARED')::int as shared,
       avg(p.mastery::numeric) filter (where p.status = 'SHARED')::float8 as "averageMastery",
       array[${MASTERIES}]::int[] as masteries,
       coalesce(array_agg(p.stars_acquired) filter (where p.status = 'SHARED' and p.stars_acquired is not null), '{}') as stars,
       count(*) filter (where p.status = 'SHARED' and p.certifiable_count >= ${COMPETENCES_REQUIRED})::int as certifiable
     from people q ${RESULT} group by q.campaign_id`,
    [viewer.schoolId, campaignIds, viewer.classIds, schoolYearId],
  );
  return new Map(found.map((row) => [row.campaignId, row]));
}

/** Typed names that wait for a person; a teacher's are those of their classes. */
export async function loadPendingNameCounts(
  db: Db,
  viewer: Viewer,
  campaignIds: readonly string[],
): Promise<Map<string, number>> {
  const found = await rows<{ campaignId: string; count: number }>(
    db,
    `select l.campaign_id as "campaignId", count(distinct n.id)::int as count
     from name_matches n
     join import_lines l on l.school_id = n.school_id and l.match_id = n.id and l.campaign_id = any ($2::uuid[])
     where n.school_id = $1 and n.decision = 'PENDING' and ($3::uuid[] is null or exists (
       select from school_classes k where k.school_id = n.school_id and k.id = any ($3)
         and k.name_key = n.class_key and k.school_year_id = n.school_year_id))
     group by l.campaign_id`,
    [viewer.schoolId, campaignIds, viewer.classIds],
  );
  return new Map(found.map(({ campaignId, count }) => [campaignId, count]));
}
