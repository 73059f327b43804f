import type { Viewer } from "../access/viewer.ts";
import { COMPETENCES } from "../competences/competence-areas.ts";
import type { Db } from "../shared/db.ts";
import { listAskedPlaces } from "./asked-competences.store.ts";
import type { CompetenceReach, SchoolOverview } from "./school-overview.type.ts";

/** All 16 in the order of their codes: how many students hold each, and whether anything of the year touches it. */
export async function competenceReach(
  db: Db,
  viewer: Viewer,
  { schoolYearId, held }: SchoolOverview,
): Promise<CompetenceReach[]> {
  const asked = schoolYearId ? await listAskedPlaces(db, viewer, schoolYearId) : new Set<number>();
  return COMPETENCES.map((competence, place) => {
    const studentCount = held[place]!;
    return { competence, studentCount, isTouched: studentCount > 0 || asked.has(place) };
  });
}
