import type { Viewer } from "../access/viewer.ts";
import { studentYearKey, studentYears } from "../schools/student-year.rules.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { KnownLevels } from "./profile-views.ts";

const PROFILE = `f.student_id as "studentId", f.participation_id as "participationId", f.levels, f.pix, f.pix_score as "pixScore",
  f.certifiable_count as "certifiableCount", f.known_at as "knownAt"`;

/** What each participation sent; absent where it sent no profile. */
export async function loadProfilesOfParticipation(
  db: Db,
  viewer: Viewer,
  participationIds: readonly string[],
): Promise<Map<string, KnownLevels>> {
  const found = await rows<KnownLevels & { participationId: string }>(
    db,
    `select ${PROFILE} from profiles f where f.school_id = $1 and f.participation_id = any ($2::uuid[])`,
    [viewer.schoolId, participationIds],
  );
  return new Map(found.map((profile) => [profile.participationId, profile]));
}

/** Those known by the end of the school year of the key (student-year.rules), newest first; of two of the same day the richer. */
export async function loadProfilesOfStudent(
  db: Db,
  viewer: Viewer,
  keys: readonly string[],
): Promise<Map<string, KnownLevels[]>> {
  const { studentIds, schoolYearIds } = studentYears(keys);
  const found = await rows<KnownLevels & { schoolYearId: string | null }>(
    db,
    `select a.school_year_id as "schoolYearId", ${PROFILE} from unnest($2::uuid[], $3::uuid[]) a (student_id, school_year_id)
     join schools o on o.id = $1
     left join school_years y on y.school_id = $1 and y.id = a.school_year_id
     join profiles f on f.school_id = $1 and f.student_id = a.student_id
       and (a.school_year_id is null or f.known_at < (y.ends_on + 1)::timestamp at time zone o.time_zone)
     order by f.known_at desc, f.pix_score desc, f.levels desc, f.pix desc`,
    [viewer.schoolId, studentIds, schoolYearIds],
  );
  const profiles = found.map(({ schoolYearId, ...profile }) => ({
    key: studentYearKey(profile.studentId, schoolYearId),
    profile,
  }));
  const byKey = Map.groupBy(profiles, ({ key }) => key);
  return new Map([...byKey].map(([key, same]) => [key, same.map(({ profile }) => profile)]));
}
