import type { ExportSubject } from "./export.entity.ts";
import type { MakeTable } from "./export-table.ts";
import { tableOfCampaignActivity } from "./campaign-activity-table.ts";
import { tableOfCampaignAnalysis } from "./campaign-analysis-table.ts";
import { tableOfCampaigns } from "./campaigns-table.ts";
import { tableOfCampaignResults } from "./campaign-results-table.ts";
import { tableOfCampaignsDeleted } from "./campaigns-deleted-table.ts";
import { tableOfClassBoards } from "./class-board-table.ts";
import { tableOfClassProgression } from "./class-progression-table.ts";
import { tableOfCompetenceMatrix } from "./competence-matrix-table.ts";
import { tableOfCompetencesByGrade } from "./competences-by-grade-table.ts";
import { tableOfDepartures } from "./departures-table.ts";
import { tableOfExports } from "./exports-table.ts";
import { tableOfGivenTerms } from "./given-terms-table.ts";
import { tableOfHolidays } from "./holidays-table.ts";
import { tableOfImportChanges } from "./import-changes-table.ts";
import { tableOfImportNames } from "./import-names-table.ts";
import { tableOfImportProblems } from "./import-problems-table.ts";
import { tableOfImports } from "./imports-table.ts";
import { tableOfNamesDecided } from "./names-decided-table.ts";
import { tableOfNamesWaiting } from "./names-waiting-table.ts";
import { tableOfObjectiveChanges } from "./objective-changes-table.ts";
import { tableOfObjectives } from "./objectives-table.ts";
import { tableOfParticipationResults } from "./participation-results-table.ts";
import { tableOfProgression } from "./progression-table.ts";
import { tableOfReadiness } from "./readiness-table.ts";
import { tableOfReminders } from "./reminders-table.ts";
import { tableOfSchoolOverview } from "./school-overview-table.ts";
import { tableOfStaff } from "./staff-table.ts";
import { tableOfStudentCompetences } from "./student-competences-table.ts";
import { tableOfStudentFollowUp } from "./student-follow-up-table.ts";
import { tableOfStudentParticipations } from "./student-participations-table.ts";
import { tableOfStudentProfileHistory } from "./student-profile-history-table.ts";
import { tableOfStudentProfiles } from "./student-profiles-table.ts";
import { tableOfStudentProgression } from "./student-progression-table.ts";
import { tableOfStudentReminders } from "./student-reminders-table.ts";
import { tableOfStudentSupportNeeds } from "./student-support-needs-table.ts";
import { tableOfStudents } from "./students-table.ts";
import { tableOfSupport } from "./support-table.ts";

/** What is no table of a school's: it is drawn for paper, written as Pix does, or the academy's. */
type NoTable =
  | ExportSubject.CLASS_COUNCIL_SHEET
  | ExportSubject.LAUNCH_SHEET
  | ExportSubject.REMINDER_SLIPS
  | ExportSubject.PIX_RESULTS
  | ExportSubject.ACADEMY
  | ExportSubject.ACADEMY_TREND
  | ExportSubject.ACADEMY_EXPORTS;

/** A new subject has a line in export.entity.ts, here, and its words; without one here the build fails. */
export const TABLES: Readonly<Partial<Record<ExportSubject, MakeTable>>> = {
  CLASS_BOARD: tableOfClassBoards,
  COMPETENCE_MATRIX: tableOfCompetenceMatrix,
  CLASS_PROGRESSION: tableOfClassProgression,
  PROGRESSION: tableOfProgression,
  SUPPORT: tableOfSupport,
  CAMPAIGNS: tableOfCampaigns,
  CAMPAIGNS_DELETED: tableOfCampaignsDeleted,
  CAMPAIGN_ACTIVITY: tableOfCampaignActivity,
  CAMPAIGN_RESULTS: tableOfCampaignResults,
  CAMPAIGN_ANALYSIS: tableOfCampaignAnalysis,
  STUDENTS: tableOfStudents,
  STUDENT_PROFILES: tableOfStudentProfiles,
  STUDENT_SUPPORT_NEEDS: tableOfStudentSupportNeeds,
  STUDENT_FOLLOW_UP: tableOfStudentFollowUp,
  STUDENT_PROGRESSION: tableOfStudentProgression,
  STUDENT_COMPETENCES: tableOfStudentCompetences,
  STUDENT_PROFILE_HISTORY: tableOfStudentProfileHistory,
  STUDENT_PARTICIPATIONS: tableOfStudentParticipations,
  STUDENT_REMINDERS: tableOfStudentReminders,
  PARTICIPATION_RESULTS: tableOfParticipationResults,
  REMINDERS: tableOfReminders,
  IMPORTS: tableOfImports,
  IMPORT_CHANGES: tableOfImportChanges,
  IMPORT_NAMES: tableOfImportNames,
  IMPORT_PROBLEMS: tableOfImportProblems,
  NAMES_WAITING: tableOfNamesWaiting,
  NAMES_DECIDED: tableOfNamesDecided,
  DEPARTURES: tableOfDepartures,
  OBJECTIVES: tableOfObjectives,
  OBJECTIVE_CHANGES: tableOfObjectiveChanges,
  HOLIDAYS: tableOfHolidays,
  GIVEN_TERMS: tableOfGivenTerms,
  SCHOOL_OVERVIEW: tableOfSchoolOverview,
  COMPETENCES_BY_GRADE: tableOfCompetencesByGrade,
  READINESS: tableOfReadiness,
  STAFF: tableOfStaff,
  EXPORTS: tableOfExports,
} satisfies Record<Exclude<ExportSubject, NoTable>, MakeTable>;
