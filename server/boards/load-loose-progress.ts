import type { Viewer } from "../access/viewer.ts";
import type { YearProgress } from "../progress/year-progress.rules.ts";
import { schoolYearOf } from "../schools/school-year.rules.ts";
import type { Db } from "../shared/db.ts";
import { listLooseFacts } from "./loose-student.store.ts";
import { studentProgress } from "./student-progress.ts";

/** The year of students who are in no class: one statement. */
export async function loadLooseProgress(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
  now: Date,
): Promise<Map<string, YearProgress>> {
  const found = await listLooseFacts(db, viewer, studentIds, schoolYearOf(now.toISOString(), viewer.timeZone));
  return new Map(found.map(({ year, facts }) => [facts.student.id, studentProgress(year, facts, now)]));
}
