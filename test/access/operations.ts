import type { MatrixWorld } from "./matrix-world.ts";
import { MAY_DO, PASSED_OVER, ROWS } from "./oracle.ts";
import { LETTER_OF, PERSONAS } from "./personas.ts";
import type { PersonaName } from "./personas.ts";
import { STAFF_FILE } from "./seed-staff.ts";
import { seers } from "./targets.ts";
import type { CornerName } from "./targets.ts";

type At = MatrixWorld["corners"][CornerName];

const TEXTS = `{ nudge: "Bonjour", checkpoint: "Bonjour", firstStep: "Bonjour" }`;

/** What each mutation is asked with, for the rows of one corner. After a colon: the same mutation for another target. */
const GIVEN: Record<string, (at: At) => string> = {
  answerCampaign: (at) => `importId: "${at.sameName}", campaignId: "${at.planned.id}"`,
  answerIdentity: (at) => `importId: "${at.lists.identities}", line: 2, studentId: "${at.lists.candidateId}"`,
  answerPairs: (at) => `importId: "${at.lists.identities}"`,
  archiveCampaign: (at) => `campaignId: "${at.planned.id}"`,
  cancelExport: (at) => `exportId: "${at.exporting}"`,
  cancelImport: (at) => `importId: "${at.sameName}"`,
  cancelReminder: (at) => `reminderId: "${at.waitingMail}"`,
  chooseHolidayZone: () => `input: { zone: B, version: 1 }`,
  closeOtherSessions: () => "",
  closeSession: (at) => `sessionId: "${at.sessionId}"`,
  confirmDepartures: (at) => `studentIds: ["${at.gone.id}"]`,
  confirmImport: (at) => `importId: "${at.lists.preview}"`,
  createCampaign: (at) => `input: { name: "Essai", kind: ASSESSMENT, classIds: ["${at.schoolClass.id}"] }`,
  deleteCampaign: (at) => `campaignId: "${at.planned.id}"`,
  dismissName: (at) => `matchId: "${at.pending}"`,
  duplicateCampaign: (at) => `campaignId: "${at.campaign.id}"`,
  followClassesAgain: (at) => `staffIds: ["${at.staff.former}"]`,
  importStaff: () => `input: { byEmail: false, file: "${STAFF_FILE}" }`,
  inviteStaff: () => `input: { byEmail: false, classes: [], ${INVITED} }`,
  "inviteStaff: to a class": (at) => `input: { byEmail: false, ${INVITED}, ${following(at)} }`,
  linkExactNames: (at) => `schoolYearId: "${at.lists.oldYearId}"`,
  linkName: (at) => `matchId: "${at.pending}", studentId: "${at.students[2]!.id}"`,
  mapColumns: (at) => `importId: "${at.lists.columns}", columns: [${at.lists.meanings}]`,
  markFollowUp: (at) => `studentId: "${at.students[0]!.id}", kind: ABSENT`,
  putOffStudent: (at) => `studentId: "${at.students[2]!.id}"`,
  remindStudents: (at) => `input: { ${remind(at)}, requestId: "essai" }`,
  removeHoliday: (at) => `holidayId: "${at.holidayId}"`,
  renewStaffLink: (at) => `input: { byEmail: false, staffId: "${at.staff.guest}" }`,
  reopenName: (at) => `matchId: "${at.dismissed}"`,
  requestExport: (at) => `input: { subject: CLASS_BOARD, format: CSV, classIds: ["${at.schoolClass.id}"] }`,
  "requestExport: of a campaign": (at) =>
    `input: { subject: CAMPAIGN_RESULTS, format: CSV, campaignId: "${at.campaign.id}" }`,
  "requestExport: of the whole school": () => `input: { subject: SCHOOL_OVERVIEW, format: CSV }`,
  "requestExport: of what an import changed": (at) =>
    `input: { subject: IMPORT_CHANGES, format: CSV, importId: "${at.results}" }`,
  "requestExport: of the names of an import": (at) =>
    `input: { subject: IMPORT_NAMES, format: CSV, importId: "${at.results}" }`,
  "requestExport: of the names that wait": () => `input: { subject: NAMES_WAITING, format: CSV }`,
  "requestExport: of the objectives": () => `input: { subject: OBJECTIVES, format: CSV }`,
  "requestExport: of who may have left": () => `input: { subject: DEPARTURES, format: CSV }`,
  "requestExport: of who is ready": () => `input: { subject: READINESS, format: CSV }`,
  "requestExport: of the competences by grade": () => `input: { subject: COMPETENCES_BY_GRADE, format: CSV }`,
  "requestExport: of one's exports": () => `input: { subject: EXPORTS, format: CSV }`,
  "requestExport: of everybody's exports": () => `input: { subject: EXPORTS, everyone: true, format: CSV }`,
  "requestExport: of the academy": () => `input: { subject: ACADEMY, format: CSV }`,
  "requestExport: of the staff": () => `input: { subject: STAFF, format: CSV }`,
  restoreCampaign: (at) => `campaignId: "${at.archived.id}"`,
  restoreStaff: (at) => `staffId: "${at.staff.gone}"`,
  revokeStaff: (at) => `staffId: "${at.staff.guest}"`,
  retryImport: (at) => `importId: "${at.failed}"`,
  saveHoliday: () => `input: { startsOn: "2027-02-08", endsOn: "2027-02-12", name: "Essai" }`,
  saveReminderTemplate: () => `input: { form: LETTER, version: 1, texts: ${TEXTS} }`,
  setCertificationWindow: (at) =>
    `input: { schoolYearId: "${at.yearId}", level: COLLEGE, opensOn: "2027-03-02", closesOn: "2027-04-02" }`,
  setClassCouncil: (at) => `input: { classId: "${at.schoolClass.id}", termId: "${at.termId}", heldOn: "2026-11-30" }`,
  setObjective: (at) => `input: { studentId: "${at.students[0]!.id}", competences: 4 }`,
  "setObjective: of the class": (at) => `input: { classId: "${at.schoolClass.id}", competences: 4 }`,
  "setObjective: of the grade": () => `input: { gradeLevel: TROISIEME, competences: 4 }`,
  "setObjective: of the whole school": () => `input: { competences: 4 }`,
  setSchoolDays: () => `input: { timeZone: "Europe/Paris", yearFirstDay: "09-01", version: 1 }`,
  setTerms: (at) => `input: { schoolYearId: "${at.yearId}", kind: TRIMESTER, endsOn: ["2026-11-30", "2027-03-10"] }`,
  setThresholds: () =>
    `input: { neverStartedDays: 8, oldProfileDays: 61, remindAgainDays: 15, stoppedDays: 15, version: 1 }`,
  settleReminder: (at) => `reminderId: "${at.uncertainMail}", outcome: SENT`,
  takeBackMark: (at) => `markId: "${at.mark}"`,
  takeBackPutOff: (at) => `studentId: "${at.students[1]!.id}"`,
  takeBackReminders: (at) => `reminderIds: ["${at.given}"]`,
  undeleteCampaign: (at) => `campaignId: "${at.deleted.id}"`,
  undoImport: (at) => `importId: "${at.results}"`,
  updateCampaign: (at) => `input: { campaignId: "${at.planned.id}", name: "Essai", version: 1 }`,
  updateStaff: (at) => `input: { ${INVITED}, ${following(at)}, ${accountOf(at)} }`,
};

const INVITED = `email: "essai@example.test", firstName: "Ida", lastName: "Essai", role: TEACHER`;
const following = (at: At): string => `classes: [{ classId: "${at.schoolClass.id}", homeroom: false }]`;
const accountOf = ({ staff }: At): string => `staffId: "${staff.guest}", version: "${staff.version}"`;

/** The first is on track, the fifth gained too little. */
const remind = (at: At): string =>
  `channel: ENT, template: "Bonjour {prenom}", studentIds: ${JSON.stringify([at.students[0]!.id, at.students[4]!.id])}`;

/** Opening and closing the door has tests of its own: what it asks for is a password, and the visitor's own cookie. */
export const OF_THE_DOOR = ["signIn", "signOut", "askForPassword", "changePassword"];

export interface Attempt {
  /** As the oracle names it. */
  name: string;
  mutation: string;
  corner: CornerName;
  given: string;
  mayDo: readonly PersonaName[];
  /** Identifiers that are nobody's are no refusal there: they are done nothing with. */
  passesOver: boolean;
}

/** Every mutation on the rows of every corner. Throws on one that nobody said how to ask. */
export function attemptsOf(world: MatrixWorld): Attempt[] {
  return [...MAY_DO.keys()]
    .filter((name) => !OF_THE_DOOR.includes(name))
    .flatMap((name) => (Object.keys(world.corners) as CornerName[]).map((corner) => attemptOf(world, name, corner)));
}

function attemptOf(world: MatrixWorld, name: string, corner: CornerName): Attempt {
  const given = GIVEN[name];
  if (!given) throw new Error(`The matrix does not know what to ask ${name} with.`);
  const mutation = name.split(":")[0]!;
  return {
    name,
    mutation,
    corner,
    given: inParentheses(given(world.corners[corner])),
    mayDo: doersOf(name, corner),
    passesOver: MAY_DO.get(name)!.reach === PASSED_OVER,
  };
}

const inParentheses = (given: string): string => (given === "" ? "" : `(${given})`);

function doersOf(name: string, corner: CornerName): PersonaName[] {
  const { roles, reach } = MAY_DO.get(name)!;
  const { cornerFolk, maker, above } = seers(corner);
  const near = {
    "": PERSONAS,
    "of the class": cornerFolk,
    "of the homeroom": corner === "followed" ? ["homeroom", ...above] : above,
    "one's own": [maker, ...above],
    "one's alone": [maker],
    "of the school": above,
    [PASSED_OVER]: above,
    // It names no row: whoever asks asks for their own school.
    "of one's school": [...ROWS.school, ...ROWS.foreign],
    "of one's academy": PERSONAS.filter((who) => LETTER_OF[who] === "A"),
    oneself: PERSONAS,
  }[reach];
  return PERSONAS.filter((who) => near.includes(who) && roles?.some((letter) => letter === LETTER_OF[who]));
}
