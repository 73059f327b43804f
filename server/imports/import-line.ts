/** What the readers hand over, line by line. Plain values: nothing here knows a file format or a table. */

export interface Moment {
  /** ISO instant, UTC. */
  at: string;
  /** DAY: the file gives a UTC day only, and `at` is its midnight UTC. */
  precision: "MINUTE" | "DAY";
}

export interface CampaignHeader {
  kind: "ASSESSMENT" | "PROFILES_COLLECTION";
  /** Pix's own number of the campaign. */
  pixId: string | null;
  code: string | null;
  name: string;
  organisation: string;
  /** « Parcours » (until 2024 « Nom du Profil Cible »); null where the file does not say it. */
  targetProfile: string | null;
  /** How many stars the campaign has; null where it has no stages. */
  starCount: number | null;
}

/** Arrays of 16 follow the order of COMPETENCE_CODES, arrays of 5 that of the areas. */
export interface ResultLine {
  /** As a text editor numbers them: the header is line 1. */
  line: number;
  lastName: string;
  firstName: string;
  className: string | null;
  externalId: string | null;
  /** Pix erased who it was: counted, never matched. */
  anonymised: boolean;
  startedAt: Moment | null;
  sharedAt: Moment | null;
  status: "STARTED" | "TO_SHARE" | "SHARED";
  /** Share, 0 to 1. */
  progression: number | null;
  /** Share, 0 to 1. */
  mastery: number | null;
  starsAcquired: number | null;
  starsTotal: number | null;
  pixScore: number | null;
  certifiable: boolean | null;
  certifiableCount: number | null;
  /** 16, each 0 to 8. */
  levels: number[] | null;
  /** 16, each 0 to 64. */
  pix: number[] | null;
  /** 16 shares, 0 to 1. */
  masteryByCompetence: (number | null)[] | null;
  /** 16 counts: skills of the campaign in the competence. */
  skillsByCompetence: (number | null)[] | null;
  /** 16 counts: those of them that the student mastered. */
  masteredByCompetence: (number | null)[] | null;
  /** 5 shares, 0 to 1. */
  masteryByArea: (number | null)[] | null;
}

/** Days are YYYY-MM-DD. */
export interface StudentLine {
  line: number;
  siecleId: string | null;
  ine: string | null;
  lastName: string;
  preferredLastName: string | null;
  firstName: string;
  birthDate: string | null;
  sex: "M" | "F" | null;
  mef: string | null;
  /** The code of the division; null only for a student who left. */
  className: string | null;
  enteredOn: string | null;
  leftOn: string | null;
  /** The student's own address; a file without addresses leaves it out. */
  email?: string | null;
}

export interface LineProblem {
  line: number | null;
  code: string;
  /** Never a name, an INE or a birth date. */
  params?: Record<string, string | number>;
  /** The line itself, for the person's download only. */
  raw?: string;
}

/** What the readers can say of a line. `kept`: the line was handed over all the same, without the doubtful value. */
export const LINE_PROBLEMS = {
  /** More or fewer cells than the header { expected, found }. */
  COLUMN_COUNT_WRONG: { kept: false },
  /** Neither the number nor the code of a campaign. */
  CAMPAIGN_MISSING: { kept: false },
  /** Another campaign than the first line's: two exports were put together. */
  OTHER_CAMPAIGN: { kept: false },
  NAME_MISSING: { kept: false },
  /** Over 255 characters. */
  NAME_TOO_LONG: { kept: false },
  /** Characters that no name has: the file was saved in the wrong encoding. */
  NAME_UNREADABLE: { kept: false },
  /** No such day or hour { column }. */
  DATE_WRONG: { kept: false },
  /** The date that tells one attempt from another is not there { column }. */
  DATE_MISSING: { kept: false },
  /** Neither « Oui » nor « Non » { column }. */
  YES_NO_WRONG: { kept: false },
  /** « Non », yet a date of sending. */
  SHARING_CONTRADICTS: { kept: false },
  /** Not a whole number, or out of range { column }. */
  NUMBER_WRONG: { kept: false },
  /** Not between 0 and 1 { column }. */
  FRACTION_WRONG: { kept: false },
  /** More stars than the header says { max }. */
  STARS_WRONG: { kept: false },
  /** Not 0 to 8 { competence }. */
  LEVEL_WRONG: { kept: false },
  /** Not 0 to 64 { competence }. */
  PIX_WRONG: { kept: false },
  /** The file's « certifiable » or count is not what its levels say { given, computed }: the levels count. */
  CERTIFIABLE_DIFFERS: { kept: true },
  /** A student of SIECLE in no division. */
  NO_CLASS: { kept: false },
  /** Neither ELEVE_ID nor INE. */
  STUDENT_WITHOUT_ID: { kept: false },
  /** The same ELEVE_ID for a second student. */
  SIECLE_ID_TWICE: { kept: false },
  BIRTH_DATE_WRONG: { kept: true },
  /** The student left, on a day that cannot be read. */
  LEAVING_DATE_WRONG: { kept: false },
  /** A list's line in no class. */
  CLASS_MISSING: { kept: false },
  CLASS_UNREADABLE: { kept: false },
  /** Last and first name in one cell, and nothing says which is which. */
  FULL_NAME_UNSURE: { kept: false },
  /** Neither student nor apprentice (Fregata). */
  STATUS_WRONG: { kept: false },
  /** The same name, class and birth date as a line before it. */
  LISTED_TWICE: { kept: false },
  /** Two students may be meant, or two lines may mean the same student. */
  HOMONYM_IN_LIST: { kept: false },
  INE_WRONG: { kept: true },
  EMAIL_WRONG: { kept: true },
} as const satisfies Record<string, { kept: boolean }>;

export type LineProblemCode = keyof typeof LINE_PROBLEMS;

/** Called in the file's order; the reader waits for what a handler promises, so memory stays flat. */
export interface ReadHandlers {
  /** Once, before the first result. */
  campaign?(campaign: CampaignHeader): void | Promise<void>;
  /** Once, before the first student. schoolYear: 2026 for 2026-2027. */
  school?(school: { uai: string; schoolYear: number | null }): void | Promise<void>;
  result?(line: ResultLine): void | Promise<void>;
  student?(line: StudentLine): void | Promise<void>;
  problem(problem: LineProblem): void | Promise<void>;
  /** In bytes. */
  progress?(done: number, total: number | null): void;
}
