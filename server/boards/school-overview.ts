import { COMPETENCES } from "../competences/competence-areas.ts";
import { GRADE_LEVELS } from "../schools/grade-level.rules.ts";
import { newest } from "./class-board.ts";
import type { ClassBoard } from "./class-board.type.ts";
import { coverage, summarise } from "./class-summary.rules.ts";
import type { ClassOverview, GradeOverview, SchoolOverview } from "./school-overview.type.ts";

/** As the database orders class names: 6A, 6B, 610. */
const NATURAL = new Intl.Collator("fr", { numeric: true });

export function schoolOverview(schoolYearId: string | null, unordered: readonly ClassBoard[]): SchoolOverview {
  const boards = [...unordered].sort((a, b) => NATURAL.compare(a.schoolClass.name, b.schoolClass.name));
  return {
    schoolYearId,
    asOf: newest(boards.map(({ asOf }) => asOf)),
    grades: [...GRADE_LEVELS, null]
      .map((gradeLevel) => boards.filter(({ schoolClass }) => schoolClass.gradeLevel === gradeLevel))
      .filter((same) => same.length > 0)
      .map(gradeOverview),
    summary: summarise(boards.flatMap(({ rows }) => rows)),
  };
}

function gradeOverview(boards: readonly ClassBoard[]): GradeOverview {
  return {
    gradeLevel: boards[0]!.schoolClass.gradeLevel,
    classes: boards.map(classOverview),
    summary: summarise(boards.flatMap(({ rows }) => rows)),
  };
}

function classOverview({ schoolClass, summary, rows }: ClassBoard): ClassOverview {
  const counts = coverage(rows.map(({ levels }) => levels));
  return {
    schoolClass,
    summary,
    coverage: COMPETENCES.map((competence, index) => ({ competence, studentCount: counts[index]! })),
  };
}
