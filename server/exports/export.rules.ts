/** The formats in which a subject can be had: any table in all of them; what is drawn for paper, and Pix's own form, in one. */
const OF_A_TABLE = ["CSV", "XLSX", "ODS", "PDF"];
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  PIX_RESULTS: ["CSV"],
  CLASS_COUNCIL_SHEET: ["PDF"],
  LAUNCH_SHEET: ["PDF"],
  REMINDER_SLIPS: ["PDF"],
};

/** What an academy's reader takes: never a school's, as nobody of a school takes one of these. */
export const ACADEMY_SUBJECTS = ["ACADEMY", "ACADEMY_TREND", "ACADEMY_EXPORTS"] as const;

/** Days during which a finished export can be fetched: what was asked for on a Friday is there on Monday. */
export const DAYS_KEPT = 3;

export function isAvailable(subject: string, format: string): boolean {
  return (FORMATS[subject] ?? OF_A_TABLE).includes(format);
}

const MOST_WORDS = 20;
const LONGEST_WORDS = 300;
/** As many as make a page to cut. */
const SLIPS_A_PAGE = [4, 8];

/** What a question names, as in RequestExportInput. */
export interface ExportQuestion {
  subject: string;
  classIds?: readonly string[] | null;
  studentIds?: readonly string[] | null;
  staffIds?: readonly string[] | null;
  campaignId?: string | null;
  importId?: string | null;
  participationId?: string | null;
  reminderRequestId?: string | null;
  slipsPerPage?: number | null;
  filterWords?: readonly string[] | null;
}

type ListField = "classIds" | "studentIds" | "staffIds";
type IdField = "campaignId" | "importId" | "participationId" | "reminderRequestId";
type AtLeastAtMost = readonly [least: number, most: number];

/** A larger school asks for its classes one after the other. */
const COUNTS: Readonly<Record<ListField, AtLeastAtMost>> = {
  classIds: [0, 200],
  studentIds: [0, 5_000],
  staffIds: [0, 1_000],
};
const SOME_CLASSES = { classIds: [1, 200] } as const;
const ONE_STUDENT = { studentIds: [1, 1] } as const;
const COUNTS_OF: Readonly<Record<string, Partial<Record<ListField, AtLeastAtMost>>>> = {
  CLASS_BOARD: SOME_CLASSES,
  COMPETENCE_MATRIX: SOME_CLASSES,
  SUPPORT: SOME_CLASSES,
  CLASS_PROGRESSION: { classIds: [1, 1] },
  PROGRESSION: { classIds: [0, 1] },
  OBJECTIVE_CHANGES: { classIds: [0, 1], studentIds: [0, 1] },
  STUDENT_SUPPORT_NEEDS: ONE_STUDENT,
  STUDENT_FOLLOW_UP: ONE_STUDENT,
  STUDENT_PROGRESSION: ONE_STUDENT,
  STUDENT_COMPETENCES: ONE_STUDENT,
  STUDENT_PROFILE_HISTORY: ONE_STUDENT,
  STUDENT_PARTICIPATIONS: ONE_STUDENT,
  STUDENT_REMINDERS: ONE_STUDENT,
};
const NEEDED_BY: Readonly<Record<string, IdField>> = {
  CAMPAIGN_ACTIVITY: "campaignId",
  CAMPAIGN_ANALYSIS: "campaignId",
  CAMPAIGN_RESULTS: "campaignId",
  PIX_RESULTS: "campaignId",
  IMPORT_CHANGES: "importId",
  IMPORT_NAMES: "importId",
  IMPORT_PROBLEMS: "importId",
  PARTICIPATION_RESULTS: "participationId",
  REMINDER_SLIPS: "reminderRequestId",
};

/** The field that is missing, of too many or of too few, or null. */
export function wrongExportField(asked: ExportQuestion): Exclude<keyof ExportQuestion, "subject"> | null {
  const { subject, slipsPerPage = null, filterWords } = asked;
  const needed = NEEDED_BY[subject];
  if (needed && !asked[needed]) return needed;
  for (const [field, ofAny] of Object.entries(COUNTS) as [ListField, AtLeastAtMost][]) {
    const [least, most] = COUNTS_OF[subject]?.[field] ?? ofAny;
    const count = asked[field]?.length ?? 0;
    if (count < least || count > most) return field;
  }
  if (slipsPerPage !== null && !SLIPS_A_PAGE.includes(slipsPerPage)) return "slipsPerPage";
  const words = filterWords ?? [];
  return words.length > MOST_WORDS || words.some(({ length }) => length > LONGEST_WORDS) ? "filterWords" : null;
}

type Status = "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "EXPIRED" | "CANCELLED";

/** A finished export expires by the clock, whether or not anything has noted it. */
export function statusAt(stored: Status, expiresAt: Date | null, now: Date): Status {
  return stored === "DONE" && expiresAt !== null && expiresAt <= now ? "EXPIRED" : stored;
}

export function isCancellable(stored: Status): boolean {
  return stored === "QUEUED" || stored === "RUNNING";
}

/** Whoever fetches a file must still follow every class in it; what lies outside classes is for the whole school. */
export function coversClasses(followed: readonly string[] | null, classIds: readonly string[] | null): boolean {
  return followed === null || (classIds !== null && classIds.every((id) => followed.includes(id)));
}
