import { FOLLOW_UP, FOLLOW_UP_COLUMNS } from "./follow-up-row.store.ts";
import { list, milliseconds, textOf } from "./list-column.store.ts";

/** Begun, sent or placed by its file in the school year of `b`. */
export const THIS_YEAR = `(p.school_year_id = b.school_year_id or (p.started_at >= b.begins_at and p.started_at < b.finishes_at)
      or (p.shared_at >= b.begins_at and p.shared_at < b.finishes_at)) is true`;

/** Of a year that is over, nothing later is told. */
const BEFORE_ITS_END = (instant: string): string => `case when ${instant} < b.finishes_at then ${instant} end`;

/** The newest profile is on the student; for a year that is over, the newest of before its end (`n`). */
function asOf(column: string, ofProfile = column): string {
  return `case when s.profile_known_at >= b.finishes_at then n.${ofProfile} else s.${column} end`;
}

/** Of two that were sent on the same day the richer counts as the newer, whichever file came first. */
export const OLDEST_PROFILE_FIRST = "f.known_at, f.pix_score, f.levels, f.pix";

/** Attempts elsewhere as a board orders its campaigns, whichever file came first: no board of theirs does. */
const OLDEST_CAMPAIGN_FIRST = `case when (p.campaign_id = any (m.id)) is not true then
    (select (k.created_at, k.name, k.code, k.id) from campaigns k where k.school_id = p.school_id and k.id = p.campaign_id) end`;
const attempts = (column: string): string => list(column, OLDEST_CAMPAIGN_FIRST);

/**
 * What a student is measured by, as laterals over `s` (the student), `b` (the class's year: school_year_id, begins_at,
 * finishes_at) and `m` (ids of the campaigns meant for the class). Arrays, for they are cheaper to build than JSON.
 */
export const STUDENT_FACTS = `
  left join lateral (
    select ${list(milliseconds("f.known_at"), OLDEST_PROFILE_FIRST)} as known_at, ${list("f.levels", OLDEST_PROFILE_FIRST)} as levels
    from profiles f
    where f.school_id = s.school_id and f.student_id = s.id and f.known_at < b.finishes_at
      and f.known_at >= coalesce((select max(o.known_at) from profiles o
        where o.school_id = s.school_id and o.student_id = s.id and o.known_at < b.begins_at), '-infinity')
  ) f on true
  left join lateral (
    select bool_or(${THIS_YEAR}) as this_year,
      max(greatest(${BEFORE_ITS_END("p.started_at")}, ${BEFORE_ITS_END("p.shared_at")})) as last_activity_at,
      bit_or(p.worked_mask) filter (where p.shared_at >= b.begins_at and p.shared_at < b.finishes_at) as worked_mask
    from participations p
    where p.school_id = s.school_id and p.student_id = s.id
  ) y on true
  left join lateral (
    select ${attempts("p.id")} as id, ${attempts("p.campaign_id")} as campaign_id, ${attempts("p.status")} as status,
      ${attempts(milliseconds("p.started_at"))} as started_at, ${attempts(milliseconds("p.shared_at"))} as shared_at,
      ${attempts("p.mastery")} as mastery, ${attempts("p.stars_acquired")} as stars_acquired,
      ${attempts("p.stars_total")} as stars_total, ${attempts("p.retrying")} as retrying,
      ${attempts("p.attempt_count")} as attempt_count
    from participations p
    where p.school_id = s.school_id and p.student_id = s.id and p.is_shown
      and ((p.campaign_id = any (m.id) and (p.school_year_id is null or p.school_year_id = b.school_year_id)) or (p.status <> 'SHARED' and ${THIS_YEAR} and exists (select from campaigns k
        where k.school_id = p.school_id and k.id = p.campaign_id and k.archived_at is null)))
  ) a on true
  left join lateral (
    select o.levels, o.pix, o.pix_score, o.certifiable_count, o.known_at from profiles o
    where s.profile_known_at >= b.finishes_at and o.school_id = s.school_id and o.student_id = s.id and o.known_at < b.finishes_at
    order by o.known_at desc, o.pix_score desc, o.levels desc, o.pix desc limit 1
  ) n on true
  left join objectives j on j.school_id = s.school_id and j.school_year_id = b.school_year_id and j.student_id = s.id
  left join lateral (
    select r.* from reminders r
    where r.school_id = s.school_id and r.student_id = s.id and r.status not in ('CANCELLED', 'FAILED') and r.created_at < b.finishes_at
    order by r.created_at desc, r.id desc limit 1
  ) r on true${FOLLOW_UP}`;

export const STUDENT_COLUMNS = `s.id, s.last_name, s.first_name, s.left_on, s.email is not null, s.last_keys, s.first_key,
  ${textOf(asOf("levels"))}, ${textOf(asOf("pix"))}, ${asOf("pix_score")}, ${asOf("certifiable_count")},
  ${asOf("profile_known_at", "known_at")}, f.known_at, f.levels, y.this_year, y.last_activity_at,
  y.worked_mask, a.id, a.campaign_id, a.status, a.started_at, a.shared_at, a.mastery, a.stars_acquired, a.stars_total,
  a.retrying, a.attempt_count, j.competences, j.due_on, r.id, r.request_id, r.channel, r.status, r.support_needs, r.message,
  r.created_at, r.created_by, r.sent_at, ${FOLLOW_UP_COLUMNS}`;

/** The narrowest objective of those that are not a student's own. */
export const OBJECTIVE = `
  select j.competences, j.due_on from objectives j
  where j.school_id = b.school_id and j.school_year_id = b.school_year_id and j.student_id is null
    and (j.class_id is null or j.class_id = b.id) and (j.grade_level is null or j.grade_level = b.grade_level)
  order by j.class_id nulls last, j.grade_level nulls last limit 1`;
