/**
 * What a student is measured by, as laterals over `s` (the student), `b` (the class's year: school_year_id, begins_at,
 * finishes_at) and `m` (ids of the campaigns meant for the class). Arrays, for they are cheaper to build than JSON.
 */
export const STUDENT_FACTS = `
  left join lateral (
    select array_agg(f.known_at order by f.known_at, f.id) as known_at, array_agg(f.levels order by f.known_at, f.id) as levels
    from profiles f
    where f.school_id = s.school_id and f.student_id = s.id and f.known_at < b.finishes_at
      and f.known_at >= coalesce((select max(o.known_at) from profiles o
        where o.school_id = s.school_id and o.student_id = s.id and o.known_at < b.begins_at), '-infinity')
  ) f on true
  left join lateral (
    select bool_or(a.this_year) as this_year, max(greatest(a.started_at, a.shared_at)) as last_activity_at,
      bit_or(a.worked_mask) filter (where a.shared_at >= b.begins_at and a.shared_at < b.finishes_at) as worked_mask,
      array_agg(a.id) filter (where a.seen) as id, array_agg(a.campaign_id) filter (where a.seen) as campaign_id,
      array_agg(a.status) filter (where a.seen) as status, array_agg(a.started_at) filter (where a.seen) as started_at,
      array_agg(a.shared_at) filter (where a.seen) as shared_at, array_agg(a.mastery) filter (where a.seen) as mastery,
      array_agg(a.stars_acquired) filter (where a.seen) as stars_acquired,
      array_agg(a.stars_total) filter (where a.seen) as stars_total,
      array_agg(a.retrying) filter (where a.seen) as retrying, array_agg(a.attempt_count) filter (where a.seen) as attempt_count
    from (
      select p.*, y.this_year, p.is_shown and (p.campaign_id = any (m.id)
        or p.status <> 'SHARED' and y.this_year and exists (select from campaigns k
          where k.school_id = p.school_id and k.id = p.campaign_id and k.archived_at is null)) as seen
      from participations p
      cross join lateral (select coalesce(p.school_year_id = b.school_year_id, false)
        or coalesce(p.started_at >= b.begins_at and p.started_at < b.finishes_at, false)
        or coalesce(p.shared_at >= b.begins_at and p.shared_at < b.finishes_at, false) as this_year) y
      where p.school_id = s.school_id and p.student_id = s.id
    ) a
  ) a on true
  left join objectives j on j.school_id = s.school_id and j.school_year_id = b.school_year_id and j.student_id = s.id
  left join lateral (
    select r.* from reminders r
    where r.school_id = s.school_id and r.student_id = s.id and r.status <> 'CANCELLED'
    order by r.created_at desc, r.id desc limit 1
  ) r on true`;

export const STUDENT_COLUMNS = `s.id, s.last_name, s.first_name, s.left_on, s.email is not null, s.last_keys, s.first_key,
  s.levels, s.pix, s.pix_score, s.certifiable_count, s.profile_known_at, f.known_at, f.levels, a.this_year, a.last_activity_at,
  a.worked_mask, a.id, a.campaign_id, a.status, a.started_at, a.shared_at, a.mastery, a.stars_acquired, a.stars_total,
  a.retrying, a.attempt_count, j.competences, j.due_on, r.id, r.request_id, r.channel, r.status, r.support_needs, r.message,
  r.created_at, r.created_by, r.sent_at`;

/** The narrowest objective of those that are not a student's own. */
export const OBJECTIVE = `
  select j.competences, j.due_on from objectives j
  where j.school_id = b.school_id and j.school_year_id = b.school_year_id and j.student_id is null
    and (j.class_id is null or j.class_id = b.id) and (j.grade_level is null or j.grade_level = b.grade_level)
  order by j.class_id nulls last, j.grade_level nulls last limit 1`;
