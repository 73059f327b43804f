import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { arrays } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { list, milliseconds } from "./list-column.store.ts";
import type { ProgressionFacts } from "./progression-facts.type.ts";
import { progressionFactsOf } from "./progression-row.store.ts";
import type { ProgressionRow } from "./progression-row.store.ts";
import { OBJECTIVE, OLDEST_PROFILE_FIRST, THIS_YEAR } from "./student-facts.store.ts";

/** On the school's clocks. */
const dayOf = (instant: string): string => `(${instant} at time zone b.time_zone)::date`;
const ATTEMPTS_IN_ORDER = "coalesce(p.started_at, p.shared_at), p.shared_at, p.id";
/** What holds for the whole class comes once, beside its first student. */
const FIRST = "coalesce(s.place, 1) = 1";

/** One statement: every dated fact of the classes' students, to see them as of any day. $1 school, $3 followed classes. */
const factsWhere = (classes: string): string => `
with board as (
  select c.school_id, c.id, c.school_year_id, c.name, c.name_key, c.grade_level, y.starts_on, y.ends_on, o.time_zone, o.profile_old_days,
    y.starts_on::timestamp at time zone o.time_zone as begins_at, (y.ends_on + 1)::timestamp at time zone o.time_zone as finishes_at
  from school_classes c
  join school_years y on y.school_id = c.school_id and y.id = c.school_year_id
  join schools o on o.id = c.school_id
  where c.school_id = $1 and ${classes} and ($3::uuid[] is null or c.id = any ($3))
), whole as materialized (
  select b.id, j.competences, j.due_on, t.id as term_id, t.number, t.starts_on, t.ends_on, t.held_on from board b
  left join lateral (${OBJECTIVE}) j on true
  left join lateral (
    select ${list("t.id", "t.number")} as id, ${list("t.number", "t.number")} as number, ${list("t.starts_on", "t.number")} as starts_on,
      ${list("t.ends_on", "t.number")} as ends_on, ${list("k.held_on", "t.number")} as held_on
    from terms t
    left join class_councils k on k.school_id = t.school_id and k.class_id = b.id and k.term_id = t.id
    where t.school_id = b.school_id and t.school_year_id = b.school_year_id
  ) t on true
), present as (
  select e.class_id, s.*, row_number() over (partition by e.class_id
    order by s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id) as place
  from board b
  join enrolments e on e.school_id = b.school_id and e.class_id = b.id and e.ends_on is null
  join students s on s.school_id = e.school_id and s.id = e.student_id
)
select b.id, b.school_year_id, b.name, b.name_key, b.grade_level, b.starts_on, b.ends_on, b.time_zone, b.profile_old_days, h.competences, h.due_on,
  h.term_id, h.number, h.starts_on, h.ends_on, h.held_on,
  s.id, s.last_name, s.first_name, s.left_on, s.email is not null, s.levels, s.pix, s.pix_score, s.certifiable_count, s.profile_known_at,
  f.known_at, f.day, f.levels, f.held, f.pix_score, y.this_year, y.first_on, a.campaign_id, a.day, a.acquired, a.total,
  j.competences, j.due_on
from board b
left join present s on s.class_id = b.id
left join whole h on h.id = b.id and ${FIRST}
left join lateral (
  select ${list(milliseconds("f.known_at"), OLDEST_PROFILE_FIRST)} as known_at, ${list(dayOf("f.known_at"), OLDEST_PROFILE_FIRST)} as day,
    ${list("f.levels", OLDEST_PROFILE_FIRST)} as levels, ${list("f.certifiable_count", OLDEST_PROFILE_FIRST)} as held,
    ${list("f.pix_score", OLDEST_PROFILE_FIRST)} as pix_score
  from profiles f
  where f.school_id = s.school_id and f.student_id = s.id and f.known_at < b.finishes_at
    and f.known_at >= coalesce((select max(o.known_at) from profiles o
      where o.school_id = s.school_id and o.student_id = s.id and o.known_at < b.begins_at), '-infinity')
) f on true
left join lateral (
  select bool_or(true) as this_year,
    min(${dayOf("case when p.started_at >= b.begins_at then p.started_at else p.shared_at end")}) as first_on
  from participations p
  where p.school_id = s.school_id and p.student_id = s.id and ${THIS_YEAR}
) y on true
left join lateral (
  select ${list("p.campaign_id", ATTEMPTS_IN_ORDER)} as campaign_id, ${list(dayOf("p.shared_at"), ATTEMPTS_IN_ORDER)} as day,
    ${list("p.stars_acquired", ATTEMPTS_IN_ORDER)} as acquired, ${list("p.stars_total", ATTEMPTS_IN_ORDER)} as total
  from participations p
  where p.school_id = s.school_id and p.student_id = s.id and p.status = 'SHARED' and p.stars_acquired is not null
    and p.stars_total is not null and p.shared_at >= b.begins_at and p.shared_at < b.finishes_at
) a on true
left join objectives j on j.school_id = s.school_id and j.school_year_id = b.school_year_id and j.student_id = s.id
order by b.id, s.place`;

const CLASS_FACTS = factsWhere("c.id = any ($2::uuid[])");
const YEAR_FACTS = factsWhere("c.school_year_id = $2::uuid");

/** Those of the classes that the viewer follows; the others do not exist. */
export async function loadProgressionFacts(
  db: Db,
  viewer: Viewer,
  classIds: readonly string[],
): Promise<Map<string, ProgressionFacts>> {
  const found = await arrays<ProgressionRow>(
    db,
    CLASS_FACTS,
    [viewer.schoolId, classIds.filter(isUuid), viewer.classIds],
    "class-progression",
  );
  return new Map(progressionFactsOf(viewer.schoolId, found).map((facts) => [facts.schoolClass.id, facts]));
}

/** Of every class of a school year that the viewer follows, by school year. */
export async function listProgressionFactsOfYear(
  db: Db,
  viewer: Pick<Viewer, "schoolId" | "classIds">,
  schoolYearId: string,
): Promise<ProgressionFacts[]> {
  const found = await arrays<ProgressionRow>(
    db,
    YEAR_FACTS,
    [viewer.schoolId, schoolYearId, viewer.classIds],
    "year-progression",
  );
  return progressionFactsOf(viewer.schoolId, found);
}
