import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { PEOPLE } from "./campaign-people.store.ts";

/** Where the expected students of each campaign are, in natural order; in the latest year of each. */
export function loadClassIdsOfPeople(
  db: Db,
  viewer: Viewer,
  campaignIds: readonly string[],
): Promise<Map<string, string[]>> {
  return classIdsOfYear(db, viewer, campaignIds, null);
}

/** The same of one school year. */
export async function classIdsOfYear(
  db: Db,
  viewer: Viewer,
  campaignIds: readonly string[],
  schoolYearId: string | null,
): Promise<Map<string, string[]>> {
  const found = await rows<{ campaignId: string; classIds: string[] }>(
    db,
    `with ${PEOPLE}
     select q.campaign_id as "campaignId", array_agg(c.id::text order by c.name collate natural_fr, c.id) as "classIds"
     from (select distinct campaign_id, class_id from people) q
     join school_classes c on c.school_id = $1 and c.id = q.class_id
     group by q.campaign_id`,
    [viewer.schoolId, campaignIds, viewer.classIds, schoolYearId],
  );
  return new Map(found.map(({ campaignId, classIds }) => [campaignId, classIds]));
}
