import type { MessageId } from "../app/Text.tsx";
import type { GradeLevel } from "../graph/graphql.ts";

/** From the youngest to the oldest. */
export const GRADES: readonly GradeLevel[] = [
  "SIXIEME",
  "CINQUIEME",
  "QUATRIEME",
  "TROISIEME",
  "SECONDE",
  "PREMIERE",
  "TERMINALE",
  "CAP_1",
  "CAP_2",
  "BTS_1",
  "BTS_2",
];

export function gradeName(grade: GradeLevel | null): MessageId {
  return grade ? `grade.${grade}` : "grade.unknown";
}

/** One group a grade in the order of the school, those without a grade last; classes stay in the order given. */
export function byGrade<Class extends { gradeLevel: GradeLevel | null }>(
  classes: readonly Class[],
): { grade: GradeLevel | null; classes: Class[] }[] {
  return [...GRADES, null]
    .map((grade) => ({ grade, classes: classes.filter(({ gradeLevel }) => gradeLevel === grade) }))
    .filter((group) => group.classes.length > 0);
}
