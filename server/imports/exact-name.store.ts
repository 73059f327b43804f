import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Pair } from "./import-lines.store.ts";

/** Of the years without class lists ($2: of that one, null: of all): names that wait and are exactly one student's of the school. */
const EXACT = `
  select m.school_id, m.id, m.school_year_id, min(s.id::text)::uuid as student_id from name_matches m
  join students s on s.school_id = m.school_id and s.first_key = m.first_key and m.last_key = any (s.last_keys)
  where m.school_id = $1 and ($2::uuid is null or m.school_year_id = $2) and m.school_year_id is not null
    and m.decision = 'PENDING' and not m.asked_again and m.last_key <> '' and m.first_key <> ''
    and not exists (select from enrolments e where e.school_id = m.school_id and e.school_year_id = m.school_year_id)
  group by m.school_id, m.id, m.school_year_id having count(distinct s.id) = 1`;

/** How many can be linked in one go, by year, newest first. */
export function countExactNames(db: Db, viewer: Viewer): Promise<{ schoolYearId: string; count: number }[]> {
  return rows(
    db,
    `select y.id as "schoolYearId", count(*)::int as count from (${EXACT}) m
     join school_years y on y.school_id = m.school_id and y.id = m.school_year_id
     group by y.id, y.starts_on order by y.starts_on desc`,
    [viewer.schoolId, null],
  );
}

/** One statement for all: the decisions, and the lines that follow them. Answers how many, and the pairs to compute again. */
export async function saveExactNames(
  db: Db,
  viewer: Viewer,
  { schoolYearId, at }: { schoolYearId: string; at: Date },
): Promise<{ count: number; pairs: Pair[] }> {
  const [saved] = await rows<{ count: number; pairs: Pair[] }>(
    db,
    `with exact as (${EXACT}),
     decided as (
       update name_matches m set decision = 'LINKED', student_id = x.student_id, decided_by = $3, decided_at = $4
       from exact x where m.school_id = $1 and m.id = x.id returning m.id, m.student_id),
     moved as (
       update import_lines l set student_id = d.student_id, outcome = 'TO_MATCH', counts = true
       from decided d where l.school_id = $1 and l.match_id = d.id returning l.campaign_id, l.student_id)
     select (select count(*)::int from decided) as count, coalesce(
       (select json_agg(distinct jsonb_build_object('campaignId', campaign_id, 'studentId', student_id)) from moved), '[]') as pairs`,
    [viewer.schoolId, schoolYearId, viewer.id, at],
  );
  return saved ?? { count: 0, pairs: [] };
}
