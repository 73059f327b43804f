import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";

/** The school years of each campaign in which students are expected or took part, newest first; a teacher's are of their classes. */
export async function loadYearIdsOfCampaign(
  db: Db,
  viewer: Viewer,
  campaignIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = await rows<{ campaignId: string; yearIds: string[] }>(
    db,
    `select x.campaign_id as "campaignId", array_agg(y.id::text order by y.starts_on desc) as "yearIds" from (
       select g.campaign_id, c.school_year_id from campaign_classes g
       join school_classes c on c.school_id = g.school_id and c.id = g.class_id
       where g.school_id = $1 and g.campaign_id = any ($2::uuid[]) and ($3::uuid[] is null or c.id = any ($3))
       union
       select p.campaign_id, p.school_year_id from participations p
       join enrolments e on e.school_id = p.school_id and e.student_id = p.student_id and e.school_year_id = p.school_year_id
       where p.school_id = $1 and p.campaign_id = any ($2::uuid[]) and p.is_shown and e.ends_on is null
         and ($3::uuid[] is null or e.class_id = any ($3))
     ) x
     join school_years y on y.school_id = $1 and y.id = x.school_year_id
     group by x.campaign_id`,
    [viewer.schoolId, campaignIds, viewer.classIds],
  );
  return new Map(found.map(({ campaignId, yearIds }) => [campaignId, yearIds]));
}
