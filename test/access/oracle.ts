/**
 * Who may see and do what, written from the product's table of rights and never from the code: the matrix asks the server about
 * every line of it as everybody. A coordinate of the schema that stands in no line, and a line without a coordinate, fail.
 */
import type { Letter, PersonaName, Placement } from "./personas.ts";

/** Rows by where they stand. « whole »: what only those see who see the whole school. */
export const ROWS: Record<Placement | "whole", readonly PersonaName[]> = {
  followed: ["teacher", "homeroom", "referent", "head"],
  other: ["colleague", "referent", "head"],
  school: ["teacher", "colleague", "homeroom", "referent", "head"],
  whole: ["referent", "head"],
  foreign: ["otherHead"],
};

/** Who reads a colleague's address: those who keep the list of staff. */
export const STAFF_ADDRESS: readonly PersonaName[] = ["head", "otherHead"];

/** "GraphQL gives nobody an INE, a birth date or a student's address"; nor what opens a door or a drawer. */
export const NARROWED: Record<string, readonly PersonaName[]> = {
  "students.ine": [],
  "students.siecle_id": [],
  "students.email": [],
  "students.mef": [],
  "staff.password_hash": [],
  "imports.file_path": [],
  "import_problems.raw": [],
  "mail_letters.recipient": [],
  "mail_outbox.message_id": [],
};

/** Exports, and mail that was caught: whoever asked for it, and the head, who reads the record of all. */
export const onesOwn = (maker: PersonaName, head: PersonaName): Record<string, readonly PersonaName[]> =>
  Object.fromEntries(
    ["exports.file_name", "exports.about", "caught_mails.subject", "caught_mails.body"].map((name) => [
      name,
      [maker, head],
    ]),
  );

/** T R H A: the roles whose own rows it is open to. Anyone: also who is not signed in. */
type Who = "anyone" | "TRHA" | "TRH" | "RHA" | "RH" | "H" | "A";

const READING = `
anyone | Competence           | area code name
anyone | CompetenceArea       | code competences name

The page of a list, which says nothing without the list.
anyone | PageInfo             | endCursor hasNextPage hasPreviousPage startCursor

One's own account.
TRHA   | User                 | classes email firstName homeroomOf id isOnSharedDevice lastName role school sessionSecondsLeft sessions
TRHA   | OwnSession           | browser id isCurrent openedAt seenAt system

See classes, students, results: for the classes that one follows, or for the school.
TRH | School                  | campaigns classes holidayZone holidays id kind name students timeZone uai yearFirstDay years
TRH | School                  | campaignOwners emailCaught emailOffered remindAgainDays settingsVersion thresholds
TRH | SchoolYear              | certificationWindows endsOn id isCurrent name startsOn terms
TRH | Term                    | endsOn id isCurrent kind number startsOn
TRH | SchoolHoliday           | endsOn id name startsOn
TRH | SchoolThresholds        | neverStartedDays oldProfileDays remindAgainDays stoppedDays
TRH | CertificationWindow     | closesOn isOwn level opensOn source
TRH | ZoneCalendar            | academies timeZone yearFirstDay years zone
TRH | ZoneYear                | holidays name source
TRH | ZoneHoliday             | endsOn name startsOn
TRH | StaffMember             | firstName id lastName
TRH | SchoolClass             | board councilSheet councils gradeLevel homeroomTeachers id name objective objectiveChanges
TRH | SchoolClass             | progression schoolYear studentCount students widerObjective
TRH | ClassCouncil            | heldOn term
TRH | Student                 | certifiability firstName followUpMarks hasEmail id lastMark lastName listSources objective
TRH | Student                 | objectiveChanges participations profile profiles progression putOff reminders schoolClass
TRH | Student                 | supportNeeds widerObjective yearProgress
TRH | StudentConnection       | edges nodes pageInfo totalCount
TRH | StudentEdge             | cursor node
TRH | Participation           | areas campaign certifiability competences id mastery pixScore profile progression retry
TRH | Participation           | schoolClass schoolYear sharedAt sources stars startedAt status student
TRH | AreaMastery             | area mastered total
TRH | CompetenceMastery       | competence mastered total
TRH | Stars                   | acquired total
TRH | Retry                   | allowed from
TRH | Certifiability          | certifiableCompetenceCount knownAt missingCompetenceCount status
TRH | CompetenceProfile       | certifiableCompetenceCount change competences knownAt pixScore sources
TRH | CompetenceLevel         | competence level pix
TRH | ProfileChange           | levels pixGained
TRH | LevelChange             | competence from to
TRH | YearProgress            | competencesGained competencesWorked dueOn expectedByNow gainedSince objective status
TRH | SupportNeed             | campaign missing reason since
TRH | FollowUpMark            | id kind markedAt markedBy
TRH | PutOff                  | putOffAt putOffBy until
TRH | ClassBoard              | asOf campaigns objective pendingNameCount rows schoolClass summary
TRH | ClassBoardRow           | cells certifiability lastActivityAt lastReminder levels pixScore student supportNeeds yearProgress
TRH | ClassBoardCell          | attemptCount campaignId mastery participationId retrying sharedAt stars status
TRH | ClassSummary            | certifiabilityUnknownCount certifiableCount medianPixScore needsSupportCount
TRH | ClassSummary            | objectiveReachedCount objectiveUnknownCount remindedCount startedCount studentCount
TRH | ClassProgression        | points since sinceMilestone students
TRH | ClassChange             | becameCertifiableCount gainedCount gainedUnknownCount starsGainedCount studentCount
TRH | ProgressionPoint        | figures milestone
TRH | ProgressionMilestone    | day kind term
TRH | ProgressionFigures      | certifiabilityUnknownCount certifiableCount competencesGained competencesHeld
TRH | ProgressionFigures      | objectiveReachedCount objectiveUnknownCount pixScore startedCount studentCount
TRH | Spread                  | knownCount lowerQuartile median unknownCount upperQuartile
TRH | StudentProgression      | points sinceMilestone student
TRH | StudentProgressionPoint | certifiability competencesGained competencesHeld milestone pixScore profileOn stars
TRH | StudentChange           | becameCertifiable comparedOn competencesGained since starsGained
TRH | CouncilSheet            | before heldOn lines points since term
TRH | CouncilLine             | change group reminderCount row
TRH | CouncilPoint            | kind students
TRH | Campaign                | activity analysis archivedAt classes code createdAt dataAsOf deletedAt finishBy id kind
TRH | Campaign                | multipleAttempts name owner participantClasses participants pendingNameCount schoolYears
TRH | Campaign                | stageThresholds starCount statistics undeletableUntil version viewerMayEdit
TRH | CampaignConnection      | edges nodes pageInfo totalCount
TRH | CampaignEdge            | cursor node
TRH | CampaignDay             | day sharedCount startedCount
TRH | CampaignParticipant     | attemptCount evolution result retry retrying status student
TRH | CampaignParticipantConnection | edges nodes pageInfo totalCount
TRH | CampaignParticipantEdge | cursor node
TRH | CampaignStatistics      | averageMastery certifiableCount expectedCount masteryDistribution sharedCount
TRH | CampaignStatistics      | starDistribution startedCount toShareCount toStartCount
TRH | MasteryBand             | from studentCount to
TRH | CampaignAnalysis        | areas competences resultCount
TRH | AreaAnalysis            | area levelMean mastery skillCount
TRH | CompetenceAnalysis      | competence levelMean mastery skillCount weak weakCount

The school at a glance counts the students of every class: for who sees every class.
RH  | School                  | overview
RH  | SchoolOverview          | asOf coverage grades summary trend
RH  | CompetenceReach         | competence isTouched studentCount
RH  | GradeOverview           | certificationLevel classes coverage gradeLevel summary
RH  | ClassOverview           | coverage isInactive lastActivityAt schoolClass summary
RH  | CompetenceCoverage      | competence studentCount
RH  | SchoolTrendPoint        | figures grades milestone
RH  | GradeTrend              | figures gradeLevel

What the academy was given of the school: for who sees every class.
RH  | School                  | academyReading
RH  | AcademyReading          | academy coming given
RH  | GivenTerm               | academy counts givenAt id kind number yearName
RH  | ComingTerm              | endsOn isOver kind number yearName

Objectives and reminders: of the classes that one follows, or of the school.
TRH | School                  | objectiveChanges objectives reminderEffect reminderTemplates reminders caughtMails
TRH | Objective               | competences dueOn gradeLevel id schoolClass setAt setBy student
TRH | ObjectiveChange         | changedAt changedBy from gradeLevel id to
TRH | ObjectiveValue          | competences dueOn
TRH | ObjectiveInForce        | competences dueOn scope
TRH | Reminder                | channel createdAt createdBy failure id maySettle mayTakeBack message nextTryAt sentAt status
TRH | Reminder                | student supportNeeds takenBackAt takenBackBy
TRH | ReminderConnection      | edges nodes pageInfo totalCount
TRH | ReminderEdge            | cursor node
TRH | ReminderEffect          | days movedCount remindedCount still tooSoonCount
TRH | ReminderTemplate        | changedAt changedBy checkpoint firstStep form nudge usual version
TRH | ToneTemplates           | checkpoint firstStep nudge
TRH | ReminderPreview         | lines problems sources
TRH | PreviewedReminder       | lastReminder message schoolClass skipReason student supportNeeds tone
TRH | MessagePart             | isFilledIn text
TRH | ReminderSource          | asOf pendingNameCount schoolClass
TRH | TemplateProblem         | name position tone
TRH | SkippedReminder         | reason student
TRH | CaughtMail              | createdAt id staffMember student subject text
TRH | CaughtMailConnection    | edges nodes pageInfo totalCount
TRH | CaughtMailEdge          | cursor node

Import Pix exports, decide typed names: one's own imports and the names of one's classes, or all.
TRH | School                  | decidedNames deletedCampaigns imports pendingNames studentsForName
TRH | Import                  | campaign cancellable changeCounts changes createdAt createdBy fileName finishedAt id
TRH | Import                  | identityCounts kind matches message messageCode preview problems progress report retriable
TRH | Import                  | sameNameCampaign status undoable
TRH | ImportConnection        | edges nodes pageInfo totalCount
TRH | ImportEdge              | cursor node
TRH | ImportChange            | fromClass kind student toClass
TRH | ImportChangeConnection  | edges nodes pageInfo totalCount
TRH | ImportChangeCount       | count kind
TRH | ImportChangeEdge        | cursor node
TRH | ImportProblem           | code line message
TRH | ImportProblemConnection | nodes pageInfo totalCount
TRH | ImportReport            | created read rejected toMatch unchanged updated
TRH | FactSource              | fileName import importedAt importedBy line
TRH | NameMatch               | candidates className decidedAt decidedBy decision firstName id lastName lineCount lines
TRH | NameMatch               | schoolYear student
TRH | NameMatchConnection     | edges nodes pageInfo totalCount
TRH | NameMatchEdge           | cursor node
TRH | NameLine                | campaignName fileName line mastery pixScore sharedAt stars startedAt status
TRH | NameAgreement           | className firstName lastName
TRH | MatchCandidate          | agreement classNames confidence participations reason student
TRH | FoundStudent            | className hasLeft schoolYear student
TRH | FoundStudents           | nodes totalCount
TRH | IdentityCounts          | open pairs

Names of a year without class lists are nobody's class: for who sees the whole school.
RH  | School                  | exactNames
RH  | ExactNamesOfYear        | count schoolYear

Import student lists, confirm departures; a teacher's own imports ask nothing of the kind.
TRH | Import                  | identityQuestions
TRH | IdentityQuestionConnection | edges nodes pageInfo totalCount
TRH | IdentityQuestionEdge    | cursor node
RH  | School                  | proposedDepartures
RH  | Import                  | columns
RH  | ImportColumn            | guess header samples
RH  | IdentityQuestion        | answer candidates className firstName id lastName line student
RH  | StudentPreview          | arrivals classChanges departures leavers unchanged
RH  | StudentMove             | classAfter classBefore firstName lastName student
RH  | StudentMoves            | count students

Exports: one's own; the head reads the record of all, and the academy the files of its own figures.
TRHA | School                  | exports
TRHA | Export                  | about cancellable createdAt createdBy expiresAt failureCode fileName finishedAt format id
TRHA | Export                  | lineCount progress status subject url
TRHA | ExportConnection        | edges nodes pageInfo totalCount
TRHA | ExportEdge              | cursor node
TRHA | Progress                | done total

Staff, rights: the head alone.
H   | School                  | staff teachingProposals
H   | Query                   | staffListPreview
H   | StaffAccount            | email firstName id lastName linkExpiresAt role state teachings version
H   | StaffTeaching           | endsOn homeroom schoolClass startsOn
H   | StaffLinkToHandOver     | account hours url
H   | StaffListPreview        | faults people
H   | StaffListFault          | line message
H   | StaffListLine           | email firstName isNew lastName line role
H   | TeachingProposal        | account teachings

The academy: figures of whole schools, and nothing else.
A   | Academy                 | exports id name schools terms
A   | AcademyTerm             | endsOn frozenAt id kind number total yearName
A   | AcademySchool           | counts name uai
RHA | AcademyCounts           | certifiableCount objectiveReachedCount startedCount studentCount
A   | Query                   | academy

anyone | Query                | competenceAreas viewer
TRHA | Query                  | school
TRHA | Query                  | export
TRH | Query                   | campaign import participation previewReminders schoolClass student zoneCalendars
`;

/** After the name: whose rows it may change. own: of who made it, or of who sees the whole school. */
const CHANGING = `
anyone |                 | signIn, signOut, askForPassword
TRHA | oneself        | changePassword, closeOtherSessions
TRHA | one's alone    | closeSession

Staff, rights: the head alone.
H   | of one's school | inviteStaff, importStaff
H   | of the school   | inviteStaff: to a class, renewStaffLink, restoreStaff, revokeStaff, updateStaff
H   | of the school, others passed over | followClassesAgain

Create campaigns, objectives of class and student, reminders, exports.
TRH | of the class    | createCampaign, duplicateCampaign, setObjective, setObjective: of the class
TRH | of the class    | remindStudents, markFollowUp, putOffStudent, takeBackPutOff
TRH | one's own       | takeBackMark, takeBackReminders

The class council's day: the homeroom teacher's.
TRH | of the homeroom | setClassCouncil

Create campaigns, objectives of class and student, reminders, exports.
TRH | of the class    | requestExport, requestExport: of a campaign
TRH | one's own       | cancelReminder, settleReminder
TRH | one's own       | requestExport: of what an import changed, requestExport: of the names of an import
TRHA | one's alone    | cancelExport

The school class by class: a teacher's file has the classes that they follow.
TRH | of one's school | requestExport: of the whole school, requestExport: of one's exports
TRH | of one's school | requestExport: of the names that wait, requestExport: of the objectives

What the whole school reads on a screen, and what its head alone does, leaves with them only.
RH  | of one's school | requestExport: of who is ready, requestExport: of the competences by grade
RH  | of one's school | requestExport: of who may have left
H   | of one's school | requestExport: of everybody's exports, requestExport: of the staff
A   | of one's academy | requestExport: of the academy

Edit, archive a campaign: its owner.
TRH | one's own       | archiveCampaign, deleteCampaign, restoreCampaign, undeleteCampaign, updateCampaign

Import Pix exports, decide typed names; own imports: undo.
TRH | of the class    | linkName, dismissName, reopenName
TRH | one's own       | undoImport, cancelImport, retryImport, answerCampaign
RH  | of the school, others passed over | linkExactNames

Import student lists and SIECLE, confirm departures.
RH  | of the school   | answerIdentity, answerPairs, confirmImport, mapColumns
RH  | of the school, others passed over | confirmDepartures

Objectives of school and grade, thresholds, terms.
RH  | of one's school | setObjective: of the grade, setObjective: of the whole school
RH  | of one's school | chooseHolidayZone, saveHoliday, saveReminderTemplate, setSchoolDays, setThresholds
RH  | of the school   | removeHoliday, setCertificationWindow, setTerms
`;

/** Of a list of identifiers, those that are not the school's are as those that do not exist. */
export const PASSED_OVER = "of the school, others passed over";

/** What files say is worked out again for the whole school, whoever asks for it: a machine's work, never across schools. */
export const WORKED_OUT_AGAIN = ["undoImport", "confirmDepartures"];

export type Reach =
  | ""
  | "of the class"
  | "of the homeroom"
  | "one's own"
  | "oneself"
  | "one's alone"
  | "of the school"
  | typeof PASSED_OVER
  | "of one's school"
  | "of one's academy";

/** "Type.field" → the roles that may read it, of the rows that are theirs; null: anyone. */
export const MAY_READ: ReadonlyMap<string, readonly Letter[] | null> = new Map(
  linesOf(READING).flatMap(([who, type, names]) =>
    names.split(" ").map((field) => [`${type}.${field}`, lettersOf(who as Who)] as const),
  ),
);

/** Mutation → who may do it, and to whose rows. */
export const MAY_DO: ReadonlyMap<string, { roles: readonly Letter[] | null; reach: Reach }> = new Map(
  linesOf(CHANGING).flatMap(([who, reach, names]) =>
    names.split(", ").map((name) => [name, { roles: lettersOf(who as Who), reach: reach as Reach }] as const),
  ),
);

/** Who may ask for a coordinate, of whatever rows; null: anyone; undefined: nobody wrote it down. */
export function rolesOf(coordinate: string): readonly Letter[] | null | undefined {
  if (!coordinate.startsWith("Mutation.")) return MAY_READ.get(coordinate);
  const name = coordinate.slice("Mutation.".length);
  const variants = [...MAY_DO.keys()].filter((one) => one === name || one.startsWith(`${name}:`));
  if (variants.length === 0) return undefined;
  const roles = variants.map((variant) => MAY_DO.get(variant)!.roles);
  return roles.includes(null) ? null : [...new Set(roles.flatMap((some) => some ?? []))];
}

function linesOf(text: string): [string, string, string][] {
  return text
    .split("\n")
    .filter((line) => line.includes("|"))
    .map((line) => line.split("|").map((cell) => cell.trim()) as [string, string, string]);
}

function lettersOf(who: Who): readonly Letter[] | null {
  return who === "anyone" ? null : ([...who] as Letter[]);
}
