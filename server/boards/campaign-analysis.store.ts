import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { PlaceFigures } from "./campaign-analysis.rules.ts";
import { PEOPLE, THEIRS } from "./campaign-people.store.ts";

const MOST_WEAK = 10;
/** Less than half of the skills; of a profile, below level 1. */
const WEAK = "coalesce(2 * mastered < skills, level < 1)";

/** Figures of the results shown that were sent, by the place of the competence, those that the campaign asks for. */
export async function analysisOfYear(
  db: Db,
  viewer: Viewer,
  campaignIds: readonly string[],
  schoolYearId: string | null,
): Promise<Map<string, PlaceFigures[]>> {
  const found = await rows<PlaceFigures & { campaignId: string }>(
    db,
    `with ${PEOPLE}, results as materialized (
       select q.campaign_id, q.student_id, p.mastered, p.skills, p.levels,
         row_number() over (order by s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id) as rank
       from people q join participations p on ${THEIRS} and p.is_shown and p.status = 'SHARED'
       join students s on s.school_id = $1 and s.id = q.student_id
     ), each as (
       select r.campaign_id, r.student_id, r.rank, place, coalesce(r.mastered[place], 0) as mastered, r.skills[place] as skills,
         r.levels[place] as level
       from results r cross join generate_series(1, 16) place where r.skills[place] > 0 or r.levels is not null
     )
     select campaign_id as "campaignId", place - 1 as place, count(*)::int as results,
       (sum(mastered) filter (where skills > 0))::int as mastered, sum(skills)::int as asked, max(skills)::int as "skillCount",
       avg(level)::float8 as "levelMean", (count(*) filter (where ${WEAK}))::int as "weakCount",
       coalesce((array_agg(student_id::text order by rank) filter (where ${WEAK}))[1:${MOST_WEAK}], '{}') as "weakIds"
     from each group by 1, 2 order by 1, 2`,
    [viewer.schoolId, campaignIds, viewer.classIds, schoolYearId],
  );
  return Map.groupBy(found, ({ campaignId }) => campaignId);
}

export function loadAnalysis(
  db: Db,
  viewer: Viewer,
  campaignIds: readonly string[],
): Promise<Map<string, PlaceFigures[]>> {
  return analysisOfYear(db, viewer, campaignIds, null);
}
