import type { Viewer } from "../access/viewer.ts";
import { placeOfCode } from "../competences/competence-areas.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { classBoard } from "./class-board.ts";
import type { ClassBoardRow } from "./class-board.type.ts";
import { listClassFacts, listYearFacts } from "./class-facts.store.ts";
import type { ClassFacts } from "./class-facts.type.ts";
import { hasStarted, holds } from "./class-summary.rules.ts";
import type { StudentFilter } from "./student-filter.inputs.ts";
import type { AskedOfBoards, StudentsWanted } from "./student-list.store.ts";

type Questions = Pick<StudentFilter, AskedOfBoards>;

/** What only the rules know is asked of the boards, as the figures count it; the rest of the table. */
export async function studentsWanted(
  db: Db,
  viewer: Viewer,
  { needsSupport, withoutParticipation, started, objective, reminded, holds: held, ...filter }: StudentFilter,
  now: Date,
): Promise<StudentsWanted> {
  const questions: Questions = { needsSupport, withoutParticipation, started, objective, reminded, holds: held };
  if (Object.values(questions).every((asked) => (asked ?? null) === null)) return { filter, among: null };

  const among = (await factsOf(db, viewer, filter)).flatMap((facts) =>
    classBoard(facts, now)
      .rows.filter((row) => answers(row, questions))
      .map(({ student }) => student.id),
  );
  return { filter, among };
}

function answers(row: ClassBoardRow, asked: Questions): boolean {
  const is = (question: boolean | null | undefined, answer: boolean): boolean => (question ?? answer) === answer;
  return (
    is(asked.needsSupport, row.supportNeeds.length > 0) &&
    is(asked.withoutParticipation, !row.hasParticipationThisYear) &&
    is(asked.started, hasStarted(row)) &&
    is(asked.reminded, row.isRemindedThisYear) &&
    (asked.objective ?? [row.yearProgress.status]).includes(row.yearProgress.status) &&
    ((asked.holds ?? null) === null || holds(row.levels, placeOfCode(asked.holds!)))
  );
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
