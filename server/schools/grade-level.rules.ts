import { NAME_PATTERNS } from "./class-name.rules.ts";

export const GRADE_LEVELS = [
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
] as const;
export type GradeLevel = (typeof GRADE_LEVELS)[number];

export type SchoolKind = "COLLEGE" | "LYCEE_GENERAL_TECHNOLOGICAL" | "LYCEE_PROFESSIONAL" | "LYCEE_POLYVALENT";

/** Who was in one of these is not expected back after the summer. */
export function lastGradesOf(schoolKind: SchoolKind): readonly GradeLevel[] {
  return schoolKind === "COLLEGE" ? ["TROISIEME"] : ["TERMINALE", "CAP_2", "BTS_2"];
}

/**
 * A MEF code begins with three digits of its kind of training (dispositif de formation) and its 9th and 10th say how many years the training
 * takes and which one this is (national nomenclature of the ministry, as public catalogues of trainings print it). Only kinds met there.
 */
const GRADE_BY_TRAINING: Readonly<Record<string, GradeLevel>> = {
  "100": "SIXIEME",
  "101": "CINQUIEME",
  "102": "QUATRIEME",
  "103": "TROISIEME",
  "110": "TROISIEME", // prépa-métiers
  "164": "SIXIEME", // SEGPA, as the next three
  "165": "CINQUIEME",
  "166": "QUATRIEME",
  "167": "TROISIEME",
  "200": "SECONDE", // general and technological
  "201": "PREMIERE",
  "202": "TERMINALE",
  "210": "SECONDE", // technological of its own kind (STHR)
  "211": "PREMIERE",
  "212": "TERMINALE",
};

/** Trainings of several years: kind, then duration and year. */
const GRADE_BY_TRAINING_YEAR: Readonly<Record<string, GradeLevel>> = {
  "247 31": "SECONDE", // vocational baccalauréat in 3 years
  "247 32": "PREMIERE",
  "247 33": "TERMINALE",
  "241 21": "CAP_1",
  "241 22": "CAP_2",
  "311 21": "BTS_1",
  "311 22": "BTS_2",
};

const MEF = /^(\d{3})[0-9A-Z]{5}([0-9A-Z]{2})[0-9A-Z]?$/;

/** Null when unsure. */
export function gradeLevelOfMef(mef: string | null): GradeLevel | null {
  const [, training = "", year = ""] = MEF.exec(mef?.trim().toUpperCase() ?? "") ?? [];
  return GRADE_BY_TRAINING[training] ?? GRADE_BY_TRAINING_YEAR[`${training} ${year}`] ?? null;
}

/** Null when the name does not say; the kind of school, where it is known, tells 203 of a lycée from 605 of a collège. */
export function gradeLevelOfName(className: string, schoolKind?: SchoolKind | null): GradeLevel | null {
  const name = inCapitals(className);
  const found = NAME_PATTERNS.find(({ pattern, only, never }) => {
    if (schoolKind ? never?.includes(schoolKind) : only) return false;
    return (!schoolKind || !only || only.includes(schoolKind)) && pattern.test(name);
  });
  return found?.gradeLevel ?? null;
}

export interface ClassGrade {
  /** One per student of the class; null where the student has none. */
  mefs: readonly (string | null)[];
  name: string;
  /** What a person of the school said. */
  chosen: GradeLevel | null;
  schoolKind?: SchoolKind | null;
}

/** A person's choice wins, then what the MEF of more than half of the students says, then the name; null is asked. */
export function gradeLevelOf({ mefs, name, chosen, schoolKind }: ClassGrade): GradeLevel | null {
  return chosen ?? gradeLevelOfMost(mefs) ?? gradeLevelOfName(name, schoolKind);
}

function gradeLevelOfMost(mefs: readonly (string | null)[]): GradeLevel | null {
  const levels = mefs.map(gradeLevelOfMef);
  return GRADE_LEVELS.find((level) => 2 * levels.filter((one) => one === level).length > mefs.length) ?? null;
}

function inCapitals(className: string): string {
  return className
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();
}
