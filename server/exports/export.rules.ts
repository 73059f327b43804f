/** The formats in which each subject can be had. */
const TABLE = ["CSV", "XLSX", "ODS", "PDF"] as const;
const PAPER = ["PDF"] as const;
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  CLASS_BOARD: TABLE,
  COMPETENCE_MATRIX: TABLE,
  CLASS_PROGRESSION: TABLE,
  PROGRESSION: TABLE,
  SUPPORT: TABLE,
  CAMPAIGNS: TABLE,
  CAMPAIGNS_DELETED: TABLE,
  CAMPAIGN_ACTIVITY: TABLE,
  CAMPAIGN_RESULTS: TABLE,
  CAMPAIGN_ANALYSIS: TABLE,
  PIX_RESULTS: ["CSV"],
  STUDENTS: TABLE,
  STUDENT_PROFILES: TABLE,
  STUDENT_SUPPORT_NEEDS: TABLE,
  STUDENT_FOLLOW_UP: TABLE,
  STUDENT_PROGRESSION: TABLE,
  STUDENT_COMPETENCES: TABLE,
  STUDENT_PROFILE_HISTORY: TABLE,
  STUDENT_PARTICIPATIONS: TABLE,
  STUDENT_REMINDERS: TABLE,
  PARTICIPATION_RESULTS: TABLE,
  REMINDERS: TABLE,
  IMPORTS: TABLE,
  IMPORT_CHANGES: TABLE,
  IMPORT_NAMES: TABLE,
  IMPORT_PROBLEMS: TABLE,
  NAMES_WAITING: TABLE,
  NAMES_DECIDED: TABLE,
  DEPARTURES: TABLE,
  OBJECTIVES: TABLE,
  OBJECTIVE_CHANGES: TABLE,
  HOLIDAYS: TABLE,
  SCHOOL_OVERVIEW: TABLE,
  COMPETENCES_BY_GRADE: TABLE,
  READINESS: TABLE,
  STAFF: TABLE,
  EXPORTS: TABLE,
  ACADEMY: TABLE,
  ACADEMY_TREND: TABLE,
  CLASS_COUNCIL_SHEET: PAPER,
  LAUNCH_SHEET: PAPER,
  REMINDER_SLIPS: PAPER,
};

/** Days during which a finished export can be fetched: what was asked for on a Friday is there on Monday. */
export const DAYS_KEPT = 3;

export function isAvailable(subject: string, format: string): boolean {
  return FORMATS[subject]?.includes(format) ?? false;
}

/** A larger school asks for its classes one after the other. */
const MOST_CLASSES = 200;
const MOST_STUDENTS = 5_000;
const MOST_STAFF = 1_000;
const MOST_WORDS = 20;
const LONGEST_WORDS = 300;

const OF_CLASSES = ["CLASS_BOARD", "COMPETENCE_MATRIX", "SUPPORT"];
/** As many as make a page to cut. */
const SLIPS_A_PAGE = [4, 8];
const OF_CAMPAIGN = ["CAMPAIGN_RESULTS", "CAMPAIGN_ANALYSIS", "CAMPAIGN_ACTIVITY", "PIX_RESULTS"];
const OF_IMPORT = ["IMPORT_CHANGES", "IMPORT_NAMES", "IMPORT_PROBLEMS"];
const OF_STUDENT = [
  "STUDENT_SUPPORT_NEEDS",
  "STUDENT_FOLLOW_UP",
  "STUDENT_PROGRESSION",
  "STUDENT_COMPETENCES",
  "STUDENT_PROFILE_HISTORY",
  "STUDENT_PARTICIPATIONS",
  "STUDENT_REMINDERS",
];

/** The field that is missing or too long, or null. */
export function wrongExportField({
  subject,
  classIds,
  campaignId,
  importId,
  studentIds,
  staffIds,
  filterWords,
  reminderRequestId,
  participationId,
  slipsPerPage,
}: {
  subject: string;
  classIds: readonly string[] | null;
  campaignId: string | null;
  importId: string | null;
  studentIds: readonly string[] | null;
  staffIds: readonly string[] | null;
  filterWords: readonly string[] | null;
  reminderRequestId: string | null;
  participationId: string | null;
  slipsPerPage: number | null;
}):
  | "classIds"
  | "campaignId"
  | "importId"
  | "studentIds"
  | "staffIds"
  | "filterWords"
  | "reminderRequestId"
  | "participationId"
  | "slipsPerPage"
  | null {
  if ((classIds?.length ?? 0) > MOST_CLASSES) return "classIds";
  if ((studentIds?.length ?? 0) > MOST_STUDENTS) return "studentIds";
  if ((staffIds?.length ?? 0) > MOST_STAFF) return "staffIds";
  if (filterWords && (filterWords.length > MOST_WORDS || filterWords.some((one) => one.length > LONGEST_WORDS))) {
    return "filterWords";
  }
  if (subject === "REMINDER_SLIPS" && !reminderRequestId) return "reminderRequestId";
  if (subject === "PARTICIPATION_RESULTS" && !participationId) return "participationId";
  if (OF_STUDENT.includes(subject) && studentIds?.length !== 1) return "studentIds";
  if (subject === "OBJECTIVE_CHANGES" && (studentIds?.length ?? 0) > 1) return "studentIds";
  if (slipsPerPage !== null && !SLIPS_A_PAGE.includes(slipsPerPage)) return "slipsPerPage";
  if (subject === "CLASS_PROGRESSION" && classIds?.length !== 1) return "classIds";
  if (["PROGRESSION", "OBJECTIVE_CHANGES"].includes(subject) && (classIds?.length ?? 0) > 1) return "classIds";
  if (OF_IMPORT.includes(subject) && !importId) return "importId";
  if (OF_CLASSES.includes(subject) && !classIds?.length) return "classIds";
  return OF_CAMPAIGN.includes(subject) && !campaignId ? "campaignId" : null;
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
