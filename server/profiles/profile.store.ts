import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { KnownLevels } from "./profile-views.ts";

/** What each participation sent; absent where it sent no profile. */
export async function loadProfilesOfParticipation(
  db: Db,
  viewer: Viewer,
  participationIds: readonly string[],
): Promise<Map<string, KnownLevels>> {
  const found = await rows<KnownLevels & { participationId: string }>(
    db,
    `select participation_id as "participationId", levels, pix, pix_score as "pixScore", certifiable_count as "certifiableCount",
       known_at as "knownAt"
     from profiles where school_id = $1 and participation_id = any ($2::uuid[])`,
    [viewer.schoolId, participationIds],
  );
  return new Map(found.map(({ participationId, ...profile }) => [participationId, profile]));
}

/** Newest first; of two that were sent on the same day the richer. */
export async function loadProfilesOfStudent(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
): Promise<Map<string, KnownLevels[]>> {
  const found = await rows<KnownLevels & { studentId: string }>(
    db,
    `select student_id as "studentId", levels, pix, pix_score as "pixScore", certifiable_count as "certifiableCount", known_at as "knownAt"
     from profiles where school_id = $1 and student_id = any ($2::uuid[]) order by student_id, known_at desc, pix_score desc, levels desc, pix desc`,
    [viewer.schoolId, studentIds],
  );
  const byStudent = new Map<string, KnownLevels[]>();
  for (const { studentId, ...profile } of found) {
    byStudent.set(studentId, [...(byStudent.get(studentId) ?? []), profile]);
  }
  return byStudent;
}
