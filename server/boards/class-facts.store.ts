import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { arrays } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { classFactsOf } from "./class-row.store.ts";
import type { ClassRow } from "./class-row.store.ts";
import type { ClassFacts } from "./class-facts.type.ts";
import { OBJECTIVE, STUDENT_COLUMNS, STUDENT_FACTS } from "./student-facts.store.ts";

/** By name where they are as old: an identifier would tell which file came first. */
const OLDEST_FIRST = "order by g.given_on, k.created_at, k.name, k.code, k.id";
/** What holds for the whole class comes once, beside its first student. */
const FIRST = "coalesce(s.place, 1) = 1";

/** One statement: every fact of the classes, whatever their number and that of their campaigns. $1 school, $3 followed classes. */
const factsWhere = (classes: string): string => `
with board as (
  select c.school_id, c.id, c.school_year_id, c.name, c.name_key, c.grade_level, y.starts_on, y.ends_on, o.time_zone,
    o.never_started_days, o.stopped_days, o.profile_old_days, y.starts_on::timestamp at time zone o.time_zone as begins_at,
    (y.ends_on + 1)::timestamp at time zone o.time_zone as finishes_at
  from school_classes c
  join school_years y on y.school_id = c.school_id and y.id = c.school_year_id
  join schools o on o.id = c.school_id
  where c.school_id = $1 and ${classes} and ($3::uuid[] is null or c.id = any ($3))
), whole as materialized (
  select b.id, t.competences, t.due_on, h.starts_on, h.ends_on from board b
  left join lateral (${OBJECTIVE}) t on true
  left join lateral (
    select array_agg(o.starts_on::text) as starts_on, array_agg(o.ends_on::text) as ends_on from school_holidays o
    where o.school_id = b.school_id and o.ends_on >= b.starts_on and o.starts_on <= b.ends_on
  ) h on true
), meant as (
  select g.class_id, array_agg(k.id ${OLDEST_FIRST}) as id, array_agg(k.kind ${OLDEST_FIRST}) as kind,
    array_agg(k.name ${OLDEST_FIRST}) as name, array_agg(k.code ${OLDEST_FIRST}) as code,
    array_agg(k.owner_id ${OLDEST_FIRST}) as owner_id, array_agg(k.star_count ${OLDEST_FIRST}) as star_count,
    array_agg(k.created_at ${OLDEST_FIRST}) as created_at, array_agg(k.data_as_of ${OLDEST_FIRST}) as data_as_of,
    array_agg(g.given_on::text ${OLDEST_FIRST}) as given_on
  from board b
  join campaign_classes g on g.school_id = b.school_id and g.class_id = b.id
  join campaigns k on k.school_id = g.school_id and k.id = g.campaign_id and k.archived_at is null and k.deleted_at is null
  group by g.class_id
), present as (
  select e.class_id, s.*, row_number() over (partition by e.class_id
    order by s.last_name collate "fr-x-icu", s.first_name collate "fr-x-icu", s.id) as place
  from board b
  join enrolments e on e.school_id = b.school_id and e.class_id = b.id and e.ends_on is null
  join students s on s.school_id = e.school_id and s.id = e.student_id
), named as (
  select b.id as class_id, n.id from board b
  join name_matches n on n.school_id = b.school_id and (n.class_key = b.name_key or n.class_key is null)
  where n.decision = 'PENDING' and (n.school_year_id is null or n.school_year_id = b.school_year_id)
  union
  select b.id, n.id from board b
  join present s on s.class_id = b.id
  join name_matches n on n.school_id = s.school_id and n.first_key = s.first_key and n.last_key = any (s.last_keys)
  where n.decision = 'PENDING' and (n.school_year_id is null or n.school_year_id = b.school_year_id)
), waiting as materialized (
  select w.class_id, array_agg(n.id) as id, array_agg(n.last_name) as last_name, array_agg(n.first_name) as first_name,
    array_agg(n.class_name) as class_name, array_agg(n.class_key) as class_key, array_agg(l.campaign_id) as campaign_id
  from named w
  join name_matches n on n.school_id = $1 and n.id = w.id
  cross join lateral (select distinct i.campaign_id from import_lines i
    where i.school_id = n.school_id and i.match_id = n.id) l
  group by w.class_id
)
select b.id, d.school_year_id, d.name, d.name_key, d.grade_level, d.starts_on, d.ends_on, d.time_zone, d.never_started_days,
  d.stopped_days, d.profile_old_days, h.competences, h.due_on, h.starts_on, h.ends_on, g.id, g.kind, g.name, g.code, g.owner_id, g.star_count,
  g.created_at, g.data_as_of, g.given_on, w.id, w.last_name, w.first_name, w.class_name, w.class_key, w.campaign_id,
  ${STUDENT_COLUMNS}
from board b
left join meant m on m.class_id = b.id
left join present s on s.class_id = b.id
left join board d on d.id = b.id and ${FIRST}
left join meant g on g.class_id = b.id and ${FIRST}
left join waiting w on w.class_id = b.id and ${FIRST}
left join whole h on h.id = b.id and ${FIRST}
${STUDENT_FACTS}
order by b.id, s.place`;

const CLASS_FACTS = factsWhere("c.id = any ($2::uuid[])");
const YEAR_FACTS = factsWhere("c.school_year_id = $2::uuid");

/** Those of the classes that the viewer follows; the others do not exist. */
export async function listClassFacts(db: Db, viewer: Viewer, classIds: readonly string[]): Promise<ClassFacts[]> {
  const found = await arrays<ClassRow>(
    db,
    CLASS_FACTS,
    [viewer.schoolId, classIds.filter(isUuid), viewer.classIds],
    "class-facts",
  );
  return classFactsOf(viewer.schoolId, found);
}

/** Every class of a school year that the viewer follows. */
export async function listYearFacts(db: Db, viewer: Viewer, schoolYearId: string): Promise<ClassFacts[]> {
  const found = await arrays<ClassRow>(db, YEAR_FACTS, [viewer.schoolId, schoolYearId, viewer.classIds], "year-facts");
  return classFactsOf(viewer.schoolId, found);
}
