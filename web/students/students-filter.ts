import type { CertifiabilityStatus, StudentFilter } from "../graph/graphql.ts";

/** Whom to show: one question at a time. The codes stand in the address. */
const QUESTIONS = ["support", "noParticipation", "fewerStars", "toAsk"] as const;
export type Question = (typeof QUESTIONS)[number];

const CERTIFIABILITY = {
  yes: "CERTIFIABLE",
  no: "NOT_CERTIFIABLE",
  unknown: "UNKNOWN",
} as const satisfies Record<string, CertifiabilityStatus>;
export const CERTIFIABLE_CODES = ["yes", "no", "unknown"] as const;
export type CertifiableCode = (typeof CERTIFIABLE_CODES)[number];

const ASKED: Record<Question, StudentFilter> = {
  support: { needsSupport: true },
  noParticipation: { withoutParticipation: true },
  fewerStars: { fewerThanAllStars: true },
  toAsk: { toAskInPerson: true },
};

export interface StudentsAddress {
  class: string | null;
  certifiable: string | null;
  show: string | null;
}

export interface StudentsChoice {
  classId: string | null;
  certifiable: CertifiableCode | null;
  question: Question | null;
}

/** Whom to support is asked of the running year alone. */
export function questionsOf({ past }: { past: boolean }): Question[] {
  return QUESTIONS.filter((question) => !(past && question === "support"));
}

/** What an old address says wrongly narrows nothing. */
export function studentsChoice(address: StudentsAddress, year: { past: boolean }): StudentsChoice {
  return {
    classId: address.class,
    certifiable: CERTIFIABLE_CODES.find((code) => code === address.certifiable) ?? null,
    question: questionsOf(year).find((code) => code === address.show) ?? null,
  };
}

export function studentsFilter(
  { classId, certifiable, question }: StudentsChoice,
  { search, schoolYearId }: { search: string; schoolYearId: string | undefined },
): StudentFilter {
  return {
    ...(classId === null ? {} : { classIds: [classId] }),
    ...(certifiable === null ? {} : { certifiability: [CERTIFIABILITY[certifiable]] }),
    ...(question === null ? {} : ASKED[question]),
    ...(search === "" ? {} : { search }),
    ...(schoolYearId === undefined ? {} : { schoolYearId }),
  };
}
