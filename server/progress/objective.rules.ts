import type { ObjectiveTarget } from "./year-progress.rules.ts";

const FEWEST = 1;
/** The CRCN has no more. */
const MOST = 16;

export interface WantedObjective {
  gradeLevel: string | null;
  classId: string | null;
  studentId: string | null;
  /** Null: take it away. */
  competences: number | null;
  dueOn: string | null;
}

export interface YearDays {
  startsOn: string;
  endsOn: string;
}

/** The field that is wrong, or null. */
export function wrongObjectiveField(
  { gradeLevel, classId, studentId, competences, dueOn }: WantedObjective,
  { startsOn, endsOn }: YearDays,
): "target" | "competences" | "dueOn" | null {
  if ([gradeLevel, classId, studentId].filter((target) => target !== null).length > 1) return "target";
  if (competences === null) return null;
  if (!Number.isInteger(competences) || competences < FEWEST || competences > MOST) return "competences";
  return dueOn !== null && (dueOn < startsOn || dueOn > endsOn) ? "dueOn" : null;
}

export function scopeOf({ gradeLevel, classId, studentId }: WantedObjective): ObjectiveTarget["scope"] {
  if (studentId !== null) return "STUDENT";
  if (classId !== null) return "CLASS";
  return gradeLevel === null ? "SCHOOL" : "GRADE";
}

/** What is wider than a class concerns other teachers too. */
export function maySetObjective(role: string, scope: ObjectiveTarget["scope"]): boolean {
  return role === "REFERENT" || role === "HEAD" || (role === "TEACHER" && (scope === "CLASS" || scope === "STUDENT"));
}
