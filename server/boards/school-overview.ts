import { COMPETENCES } from "../competences/competence-areas.ts";
import { certificationLevelOf } from "../schools/certification-window.rules.ts";
import { GRADE_LEVELS } from "../schools/grade-level.rules.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { boardMoment } from "./board-moment.rules.ts";
import { classBoard, newest } from "./class-board.ts";
import type { ClassBoard, ClassBoardRow } from "./class-board.type.ts";
import type { ClassFacts } from "./class-facts.type.ts";
import { coverage, summarise } from "./class-summary.rules.ts";
import { isInactive } from "./inactive-class.rules.ts";
import type { ClassOverview, CompetenceCoverage, GradeOverview, SchoolOverview } from "./school-overview.type.ts";

/** As the database orders class names: 6A, 6B, 610. */
const NATURAL = new Intl.Collator("fr", { numeric: true });

interface BoardOfClass extends ClassBoard {
  isInactive: boolean;
}

export function schoolOverview(
  schoolYearId: string | null,
  classes: readonly ClassFacts[],
  today: Date,
): SchoolOverview {
  const boards = classes
    .map((facts) => boardOf(facts, today))
    .sort((a, b) => NATURAL.compare(a.schoolClass.name, b.schoolClass.name));
  const rows = boards.flatMap((board) => board.rows);
  return {
    schoolYearId,
    asOf: newest(boards.map(({ asOf }) => asOf)),
    grades: [...GRADE_LEVELS, null]
      .map((gradeLevel) => boards.filter(({ schoolClass }) => schoolClass.gradeLevel === gradeLevel))
      .filter((same) => same.length > 0)
      .map(gradeOverview),
    summary: summarise(rows),
    held: heldBy(rows),
  };
}

function boardOf(facts: ClassFacts, today: Date): BoardOfClass {
  const board = classBoard(facts, today);
  const day = localDay(boardMoment(facts, today).toISOString(), facts.timeZone);
  const lastActivityOn = board.asOf && localDay(board.asOf.toISOString(), facts.timeZone);
  return { ...board, isInactive: board.rows.length > 0 && isInactive(lastActivityOn, day, facts) };
}

function gradeOverview(boards: readonly BoardOfClass[]): GradeOverview {
  const { gradeLevel } = boards[0]!.schoolClass;
  const rows = boards.flatMap((board) => board.rows);
  return {
    gradeLevel,
    classes: boards.map(classOverview),
    summary: summarise(rows),
    coverage: coverageOf(rows),
    certificationLevel: certificationLevelOf(gradeLevel),
  };
}

function classOverview({ schoolClass, summary, rows, asOf, isInactive: inactive }: BoardOfClass): ClassOverview {
  return { schoolClass, summary, coverage: coverageOf(rows), lastActivityAt: asOf, isInactive: inactive };
}

function coverageOf(rows: readonly ClassBoardRow[]): CompetenceCoverage[] {
  const held = heldBy(rows);
  return COMPETENCES.map((competence, place) => ({ competence, studentCount: held[place]! }));
}

function heldBy(rows: readonly ClassBoardRow[]): number[] {
  return coverage(rows.map(({ levels }) => levels));
}
