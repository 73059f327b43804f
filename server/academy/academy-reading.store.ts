import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { AcademyCounts } from "./academy-counts.entity.ts";
import type { GivenTerm } from "./academy-reading.type.ts";

/** What was given of the viewer's school to any academy, newest first. */
export async function listGivenTerms(db: Db, { schoolId }: Viewer): Promise<GivenTerm[]> {
  const found = await rows<Omit<GivenTerm, "counts"> & AcademyCounts>(
    db,
    `select t.id, t.academy, t.year_name as "yearName", t.kind, t.number, t.frozen_at as "givenAt",
       f.student_count as "studentCount", f.started_count as "startedCount",
       f.certifiable_count as "certifiableCount", f.objective_reached_count as "objectiveReachedCount"
     from schools s
     join academy_figures f on f.uai = s.uai
     join academy_terms t on t.academy = f.academy and t.id = f.term_id
     where s.id = $1
     order by t.ends_on desc, t.frozen_at desc`,
    [schoolId],
  );
  return found.map(({ studentCount, startedCount, certifiableCount, objectiveReachedCount, ...term }) => ({
    ...term,
    counts: { studentCount, startedCount, certifiableCount, objectiveReachedCount },
  }));
}
