import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { studentYearKey, studentYears } from "../schools/student-year.rules.ts";
import { VISIBLE_STUDENT } from "../schools/student.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { Participation } from "./participation.entity.ts";
import type { SkillCounts } from "./skill-counts.rules.ts";

/** Of an attempt `p` that was sent: whether no other one was sent or begun since. */
export const IS_LAST = `not exists (select from participations o where o.school_id = p.school_id and o.student_id = p.student_id
  and o.campaign_id = p.campaign_id and o.id <> p.id
  and (o.shared_at > p.shared_at or (o.status <> 'SHARED' and coalesce(o.started_at > p.shared_at, true)))) as "isLast"`;

const PARTICIPATION = `p.school_id as "schoolId", p.id, p.campaign_id as "campaignId", p.student_id as "studentId", p.school_year_id as "schoolYearId", p.status,
  p.started_at as "startedAt", p.shared_at as "sharedAt", p.progression, p.mastery, p.stars_acquired as "starsAcquired",
  p.stars_total as "starsTotal", p.pix_score as "pixScore", p.certifiable_count as "certifiableCount", ${IS_LAST}`;

/** Every attempt, or those of the school year of the key (student-year.rules); newest first. */
export async function loadParticipationsOfStudent(
  db: Db,
  viewer: Viewer,
  keys: readonly string[],
): Promise<Map<string, Participation[]>> {
  const { studentIds, schoolYearIds } = studentYears(keys);
  const found = await rows<Participation & { askedYearId: string | null }>(
    db,
    `select a.school_year_id as "askedYearId", ${PARTICIPATION} from unnest($2::uuid[], $3::uuid[]) a (student_id, school_year_id)
     join participations p on p.school_id = $1 and p.student_id = a.student_id
       and (a.school_year_id is null or p.school_year_id = a.school_year_id)
     order by greatest(p.started_at, p.shared_at) desc nulls last, p.id desc`,
    [viewer.schoolId, studentIds, schoolYearIds],
  );
  const byKey = Map.groupBy(found, ({ studentId, askedYearId }) => studentYearKey(studentId, askedYearId));
  return new Map([...byKey].map(([key, same]) => [key, same.map(participationOf)]));
}

/** A participation of a student whom the viewer does not follow does not exist. */
export async function getParticipation(db: Db, viewer: Viewer, id: string): Promise<Participation> {
  const [found] = await rows<Participation>(
    db,
    `select ${PARTICIPATION} from participations p join students s on s.school_id = p.school_id and s.id = p.student_id
     where ${VISIBLE_STUDENT} and p.id = any ($3::uuid[])`,
    [viewer.schoolId, viewer.classIds, [id].filter(isUuid)],
  );
  if (!found) throw new Refusal("NOT_FOUND");
  return participationOf(found);
}

/** Skills by competence, in the order of the competences; absent where no file says them. */
export async function loadSkillsOfParticipation(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, SkillCounts>> {
  const found = await rows<SkillCounts & { id: string }>(
    db,
    `select id, mastered, skills from participations
     where school_id = $1 and id = any ($2::uuid[]) and mastered is not null and skills is not null`,
    [viewer.schoolId, ids],
  );
  return new Map(found.map(({ id, mastered, skills }) => [id, { mastered, skills }]));
}

/** The results shown of these students in these campaigns, newest first. */
export async function listShownParticipations(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
  campaignIds: readonly string[],
): Promise<Participation[]> {
  const found = await rows<Participation>(
    db,
    `select ${PARTICIPATION} from participations p
     where p.school_id = $1 and p.student_id = any ($2::uuid[]) and p.campaign_id = any ($3::uuid[]) and p.is_shown
     order by greatest(p.started_at, p.shared_at) desc nulls last, p.id desc`,
    [viewer.schoolId, studentIds, campaignIds],
  );
  return found.map(participationOf);
}

export function participationOf(row: object): Participation {
  return Object.assign(new Participation(), row);
}
