import { narrowestObjective } from "./year-progress.rules.ts";
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

interface ObjectiveDays {
  competences?: number | null;
  dueOn?: string | null;
}

/** Null, and nulls, are no objective. */
export function isSameObjective(one: ObjectiveDays | null, other: ObjectiveDays | null): boolean {
  const [first, second] = [one?.competences ?? null, other?.competences ?? null];
  return first === second && (first === null || one?.dueOn === other?.dueOn);
}

export interface InForce {
  competences: number;
  dueOn: string;
  scope: ObjectiveTarget["scope"] | "DEFAULT";
}

const NARROWEST_FIRST = ["STUDENT", "CLASS", "GRADE", "SCHOOL"] as const;

/** The objective that holds, and whose it is; without those of one scope, what would hold if they were taken away. */
export function objectiveInForce(
  { targets, schoolYear }: { targets: readonly ObjectiveTarget[]; schoolYear: YearDays },
  without?: ObjectiveTarget["scope"],
): InForce {
  const some = targets.filter(({ scope }) => scope !== without);
  const { objective, dueOn } = narrowestObjective(some, schoolYear);
  const scope = NARROWEST_FIRST.find((one) => some.some((target) => target.scope === one)) ?? "DEFAULT";
  return { competences: objective, dueOn, scope };
}
