/**
 * Who is expected in campaigns: the students enrolled in the classes that they are meant for, and the others who took part, in the
 * class where they were that year; one line per campaign and student, of the latest year. $1 school, $2 campaigns, $3 followed
 * classes (null: all), $4 the school year (null: all).
 */
export const PEOPLE = `people as (
  select distinct on (x.campaign_id, x.student_id) x.campaign_id, x.student_id, x.class_id, x.school_year_id from (
    -- Looked up row by row (offset): not knowing yet how long tables have become, the planner would compare all with all.
    select g.campaign_id, e.student_id, e.class_id, e.school_year_id, true as meant
    from campaign_classes g
    cross join lateral (select e.* from enrolments e
      where e.school_id = g.school_id and e.class_id = g.class_id and e.ends_on is null offset 0) e
    where g.school_id = $1 and g.campaign_id = any ($2::uuid[])
    union all
    select p.campaign_id, e.student_id, e.class_id, e.school_year_id, false
    from participations p
    cross join lateral (select e.* from enrolments e
      where e.school_id = p.school_id and e.student_id = p.student_id and e.ends_on is null
        and (p.school_year_id is null or e.school_year_id = p.school_year_id) offset 0) e
    where p.school_id = $1 and p.campaign_id = any ($2::uuid[]) and p.is_shown
  ) x
  join school_years y on y.school_id = $1 and y.id = x.school_year_id
  where ($3::uuid[] is null or x.class_id = any ($3)) and ($4::uuid is null or x.school_year_id = $4)
  order by x.campaign_id, x.student_id, y.starts_on desc, x.meant desc
)`;

/** Whether an attempt `p` is one of theirs, in that year. */
export const THEIRS = `p.school_id = $1 and p.student_id = q.student_id and p.campaign_id = q.campaign_id
  and (p.school_year_id is null or p.school_year_id = q.school_year_id)`;

/** The attempt shown of each of them. */
export const RESULT = `left join participations p on ${THEIRS} and p.is_shown`;
