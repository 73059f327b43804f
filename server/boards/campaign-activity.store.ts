import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { PEOPLE, THEIRS } from "./campaign-people.store.ts";
import type { CampaignDay } from "./campaign-activity.type.ts";

/** A student counts once, on the day of their first attempt and of their first sending; what has no date counts on no day. */
export async function activityOfYear(
  db: Db,
  viewer: Viewer,
  campaignIds: readonly string[],
  schoolYearId: string | null,
): Promise<Map<string, CampaignDay[]>> {
  const found = await rows<CampaignDay & { campaignId: string }>(
    db,
    `with ${PEOPLE}, firsts as (
       select q.campaign_id, min(least(p.started_at, p.shared_at)) as started_at, min(p.shared_at) as shared_at
       from people q join participations p on ${THEIRS} group by q.campaign_id, q.student_id)
     select f.campaign_id as "campaignId", (d.at at time zone $5)::date as day,
       sum(sum(d.started)) over w ::int as "startedCount", sum(sum(d.shared)) over w ::int as "sharedCount"
     from firsts f cross join lateral (values (f.started_at, 1, 0), (f.shared_at, 0, 1)) d (at, started, shared)
     where d.at is not null group by 1, 2
     window w as (partition by f.campaign_id order by (d.at at time zone $5)::date) order by 1, 2`,
    [viewer.schoolId, campaignIds, viewer.classIds, schoolYearId, viewer.timeZone],
  );
  const byCampaign = Map.groupBy(found, ({ campaignId }) => campaignId);
  return new Map([...byCampaign].map(([id, days]) => [id, days.map(({ campaignId: _id, ...day }) => day)]));
}

export function loadActivity(
  db: Db,
  viewer: Viewer,
  campaignIds: readonly string[],
): Promise<Map<string, CampaignDay[]>> {
  return activityOfYear(db, viewer, campaignIds, null);
}
