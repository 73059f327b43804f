import type { ClassOverview, GradeOverview } from "../boards/school-overview.type.ts";
import type { ExportRequest } from "./export.entity.ts";
import type { Column, Say } from "./export-table.ts";
import { gradeWords } from "./grade-words.ts";

export interface OverviewLine {
  grade: GradeOverview;
  /** Null: the line is of the whole grade. */
  one: ClassOverview | null;
}

/** Of the classes chosen, grade by grade; its sums above them where they are wanted, and where all its classes are there. */
export function overviewLines(
  grades: readonly GradeOverview[],
  { classIds, gradeSums }: Pick<ExportRequest, "classIds" | "gradeSums">,
): OverviewLine[] {
  return grades.flatMap((grade) => {
    const classes = grade.classes.filter(({ schoolClass }) => !classIds || classIds.includes(schoolClass.id));
    const whole = gradeSums && classes.length === grade.classes.length ? [{ grade, one: null }] : [];
    return [...whole, ...classes.map((one) => ({ grade, one }))];
  });
}

/** Whose figures a line has. A sum says so where the others have their class, so that nobody adds it to them. */
export function overviewNameColumns(say: Say): Column<OverviewLine>[] {
  return [
    { head: say("head.grade"), cell: ({ grade }) => gradeWords(say, grade.gradeLevel) },
    { head: say("head.class"), cell: ({ one }) => one?.schoolClass.name ?? say("word.wholeGrade") },
  ];
}

export function figuresOf({ grade, one }: OverviewLine): Pick<GradeOverview, "summary" | "coverage"> {
  return one ?? grade;
}

export function classIdsOf(lines: readonly OverviewLine[]): string[] {
  return lines.flatMap(({ one }) => one?.schoolClass.id ?? []);
}
