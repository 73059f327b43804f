import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";

/** Places, among the 16, of the competences that the campaigns taken in a school year ask for. */
export async function listAskedPlaces(db: Db, viewer: Viewer, schoolYearId: string): Promise<Set<number>> {
  const found = await rows<{ place: number }>(
    db,
    // Everybody's attempt in a campaign asks for the same: few arrays are left to open.
    `select distinct place - 1 as place
     from (select distinct p.skills from participations p
       where p.school_id = $1 and p.school_year_id = $2 and p.skills is not null) a
     cross join lateral unnest(a.skills) with ordinality as k (skills, place) where k.skills > 0`,
    [viewer.schoolId, schoolYearId],
  );
  return new Set(found.map(({ place }) => Number(place)));
}
