import type { Viewer } from "../access/viewer.ts";
import { isUuid } from "../schools/school.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { Participation } from "./participation.entity.ts";

const PARTICIPATION = `p.school_id as "schoolId", p.id, p.campaign_id as "campaignId", p.student_id as "studentId", p.status,
  p.started_at as "startedAt", p.shared_at as "sharedAt", p.progression, p.mastery, p.stars_acquired as "starsAcquired",
  p.stars_total as "starsTotal", p.pix_score as "pixScore", p.certifiable_count as "certifiableCount"`;

/** Every attempt, newest first. */
export async function loadParticipationsOfStudent(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
): Promise<Map<string, Participation[]>> {
  const found = await rows<Participation>(
    db,
    `select ${PARTICIPATION} from participations p where p.school_id = $1 and p.student_id = any ($2::uuid[])
     order by greatest(p.started_at, p.shared_at) desc nulls last, p.id desc`,
    [viewer.schoolId, studentIds],
  );
  const byStudent = new Map<string, Participation[]>();
  for (const row of found) {
    const list = byStudent.get(row.studentId);
    if (list) list.push(participationOf(row));
    else byStudent.set(row.studentId, [participationOf(row)]);
  }
  return byStudent;
}

export async function loadParticipations(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Map<string, Participation>> {
  const found = await rows<Participation>(
    db,
    `select ${PARTICIPATION} from participations p where p.school_id = $1 and p.id = any ($2::uuid[])`,
    [viewer.schoolId, ids.filter(isUuid)],
  );
  return new Map(found.map((row) => [row.id, participationOf(row)]));
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
