import type { CertifiabilityStatus, GradeLevel, ObjectiveStatus, StudentFilter } from "../graph/graphql.ts";
import { GRADES } from "../schools/grades.ts";

/** Whom to show: one question at a time. The codes stand in the address. */
const QUESTIONS = [
  "support",
  "started",
  "notStarted",
  "noParticipation",
  "fewerStars",
  "toAsk",
  "reminded",
  "notReminded",
] as const;
export type Question = (typeof QUESTIONS)[number];

const CERTIFIABILITY = {
  yes: "CERTIFIABLE",
  no: "NOT_CERTIFIABLE",
  unknown: "UNKNOWN",
} as const satisfies Record<string, CertifiabilityStatus>;
export const CERTIFIABLE_CODES = ["yes", "no", "unknown"] as const;
export type CertifiableCode = (typeof CERTIFIABLE_CODES)[number];

const OBJECTIVE = {
  reached: "REACHED",
  onTrack: "ON_TRACK",
  behind: "BEHIND",
  unknown: "UNKNOWN",
  notStarted: "NOT_STARTED",
} as const satisfies Record<string, ObjectiveStatus>;
export const OBJECTIVE_CODES = ["reached", "onTrack", "behind", "unknown", "notStarted"] as const;
export type ObjectiveCode = (typeof OBJECTIVE_CODES)[number];

/** Of classes whose grade is not known. */
const NO_GRADE = "unknown";
export type GradeCode = GradeLevel | typeof NO_GRADE;

const ASKED: Record<Question, StudentFilter> = {
  support: { needsSupport: true },
  started: { started: true },
  notStarted: { started: false },
  noParticipation: { withoutParticipation: true },
  fewerStars: { fewerThanAllStars: true },
  toAsk: { toAskInPerson: true },
  reminded: { reminded: true },
  notReminded: { reminded: false },
};

export interface StudentsAddress {
  class: string | null;
  grade: string | null;
  certifiable: string | null;
  objective: string | null;
  holds: string | null;
  show: string | null;
}

export interface StudentsChoice {
  classId: string | null;
  grade: GradeCode | null;
  certifiable: CertifiableCode | null;
  objective: ObjectiveCode | null;
  /** The code of a competence. */
  holds: string | null;
  question: Question | null;
}

/** Whom to support is asked of the running year alone. */
export function questionsOf({ past }: { past: boolean }): Question[] {
  return QUESTIONS.filter((question) => !(past && question === "support"));
}

export function gradeCode(grade: GradeLevel | null): GradeCode {
  return grade ?? NO_GRADE;
}

export function gradeOfCode(code: GradeCode): GradeLevel | null {
  return code === NO_GRADE ? null : code;
}

/** What an old address says wrongly narrows nothing. */
export function studentsChoice(address: StudentsAddress, year: { past: boolean }): StudentsChoice {
  return {
    classId: address.class,
    grade: [...GRADES, NO_GRADE].find((code): code is GradeCode => code === address.grade) ?? null,
    certifiable: CERTIFIABLE_CODES.find((code) => code === address.certifiable) ?? null,
    objective: OBJECTIVE_CODES.find((code) => code === address.objective) ?? null,
    holds: address.holds,
    question: questionsOf(year).find((code) => code === address.show) ?? null,
  };
}

/** What stands in the address for a choice. */
export function studentsAddress(choice: Partial<StudentsChoice>): StudentsAddress {
  const { classId = null, grade = null, certifiable = null, objective = null, holds = null, question = null } = choice;
  return { class: classId, grade, certifiable, objective, holds, show: question };
}

export function studentsFilter(
  { classId, grade, certifiable, objective, holds, question }: StudentsChoice,
  { search, schoolYearId }: { search: string; schoolYearId: string | undefined },
): StudentFilter {
  return {
    ...(classId === null ? {} : { classIds: [classId] }),
    ...(grade === null ? {} : { gradeLevels: [gradeOfCode(grade)] }),
    ...(certifiable === null ? {} : { certifiability: [CERTIFIABILITY[certifiable]] }),
    ...(objective === null ? {} : { objective: [OBJECTIVE[objective]] }),
    ...(holds === null ? {} : { holds }),
    ...(question === null ? {} : ASKED[question]),
    ...(search === "" ? {} : { search }),
    ...(schoolYearId === undefined ? {} : { schoolYearId }),
  };
}
