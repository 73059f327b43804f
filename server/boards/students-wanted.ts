import type { Viewer } from "../access/viewer.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { classBoard } from "./class-board.ts";
import { listClassFacts, listYearFacts } from "./class-facts.store.ts";
import type { ClassFacts } from "./class-facts.type.ts";
import type { StudentFilter } from "./student-filter.inputs.ts";
import type { StudentsWanted } from "./student-list.store.ts";

/** What only the rules know (support needs, participation this year) is asked of the boards, the rest of the table. */
export async function studentsWanted(
  db: Db,
  viewer: Viewer,
  { needsSupport, withoutParticipation, ...filter }: StudentFilter,
  now: Date,
): Promise<StudentsWanted> {
  if ((needsSupport ?? null) === null && (withoutParticipation ?? null) === null) return { filter, among: null };

  const boards = (await factsOf(db, viewer, filter)).map((facts) => classBoard(facts, now));
  const among = boards
    .flatMap(({ rows }) => rows)
    .filter(({ supportNeeds }) => (needsSupport ?? null) === null || supportNeeds.length > 0 === needsSupport)
    .filter(
      ({ hasParticipationThisYear }) =>
        (withoutParticipation ?? null) === null || hasParticipationThisYear !== withoutParticipation,
    )
    .map(({ student }) => student.id);
  return { filter, among };
}

async function factsOf(
  db: Db,
  viewer: Viewer,
  { classIds, schoolYearId }: Pick<StudentFilter, "classIds" | "schoolYearId">,
): Promise<ClassFacts[]> {
  if (classIds) return listClassFacts(db, viewer, classIds);
  const year = uuidOrNone(schoolYearId) ?? viewer.schoolYearId;
  return year ? listYearFacts(db, viewer, year) : [];
}
