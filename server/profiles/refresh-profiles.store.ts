import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";

/** Profiles are the sent collections; the student carries a copy of the newest. Written together. */
export async function refreshProfiles(db: Db, schoolId: string, studentIds: readonly string[]): Promise<void> {
  if (studentIds.length === 0) return;
  await rows(db, `delete from profiles where school_id = $1 and student_id = any ($2::uuid[])`, [schoolId, studentIds]);
  await rows(
    db,
    `insert into profiles (school_id, student_id, participation_id, known_at, pix_score, certifiable_count, levels, pix)
     select p.school_id, p.student_id, p.id, p.shared_at, p.pix_score, p.certifiable_count, p.levels, p.pix
     from participations p join campaigns c on c.school_id = p.school_id and c.id = p.campaign_id
     where p.school_id = $1 and p.student_id = any ($2::uuid[]) and c.kind = 'PROFILES_COLLECTION' and p.status = 'SHARED'
       and p.shared_at is not null and p.levels is not null and p.pix is not null and p.pix_score is not null
       and p.certifiable_count is not null`,
    [schoolId, studentIds],
  );
  await rows(
    db,
    `update students s set levels = n.levels, pix = n.pix, pix_score = n.pix_score,
       certifiable_count = n.certifiable_count, profile_known_at = n.known_at
     from unnest($2::uuid[]) as one (id)
     left join lateral (
       select * from profiles p where p.school_id = $1 and p.student_id = one.id
       order by p.known_at desc, p.pix_score desc, p.levels desc, p.pix desc limit 1
     ) n on true
     where s.school_id = $1 and s.id = one.id`,
    [schoolId, studentIds],
  );
}
