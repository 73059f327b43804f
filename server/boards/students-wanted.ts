import type { Viewer } from "../access/viewer.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { isOver } from "./board-moment.rules.ts";
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

  const lines = (await factsOf(db, viewer, filter)).flatMap((facts) => {
    // Whom to support is asked of today: nobody of a year that is over.
    const over = isOver(facts, now);
    return classBoard(facts, now).rows.map((row) => ({ ...row, inNeed: !over && row.supportNeeds.length > 0 }));
  });
  const among = lines
    .filter(({ inNeed }) => (needsSupport ?? null) === null || inNeed === needsSupport)
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
