import type { GradeLevel } from "./grade-level.rules.ts";

export type CertificationLevelName = "COLLEGE" | "LYCEE";

/** The classes that sit the certification: end of collège, of lycée, of a CAP, of a BTS (order of 30 August 2019). */
export const CERTIFICATION_LEVELS: Partial<Record<GradeLevel, CertificationLevelName>> = {
  TROISIEME: "COLLEGE",
  TERMINALE: "LYCEE",
  CAP_2: "LYCEE",
  BTS_2: "LYCEE",
};

export function certificationLevelOf(gradeLevel: GradeLevel | null): CertificationLevelName | null {
  return (gradeLevel && CERTIFICATION_LEVELS[gradeLevel]) ?? null;
}

export interface WindowDays {
  /** Days, both included. */
  opensOn: string;
  closesOn: string;
}

interface Year {
  startsOn: string;
  endsOn: string;
}

export type WindowRefusal = "WINDOW_ENDS_BEFORE" | "WINDOW_OUTSIDE_YEAR";

export function whyNotWindow({ opensOn, closesOn }: WindowDays, year: Year): WindowRefusal | null {
  if (closesOn < opensOn) return "WINDOW_ENDS_BEFORE";
  return isWithin({ opensOn, closesOn }, year) ? null : "WINDOW_OUTSIDE_YEAR";
}

export function isWithin({ opensOn, closesOn }: WindowDays, { startsOn, endsOn }: Year): boolean {
  return opensOn >= startsOn && closesOn <= endsOn;
}

interface WindowOfLevel extends WindowDays {
  level: CertificationLevelName;
}

/** The school's own days win; else those published for a window within its year. */
export function windowOf(
  level: CertificationLevelName,
  year: Year,
  { own, published }: { own: readonly WindowOfLevel[]; published: readonly (WindowOfLevel & { source: string })[] },
): {
  level: CertificationLevelName;
  opensOn: string | null;
  closesOn: string | null;
  isOwn: boolean;
  source: string | null;
} {
  const ours = own.find((one) => one.level === level);
  if (ours) return { level, opensOn: ours.opensOn, closesOn: ours.closesOn, isOwn: true, source: null };
  const theirs = published.find((one) => one.level === level && isWithin(one, year));
  const { opensOn = null, closesOn = null, source = null } = theirs ?? {};
  return { level, opensOn, closesOn, isOwn: false, source };
}
