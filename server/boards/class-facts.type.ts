import type { Campaign } from "../campaigns/campaign.entity.ts";
import type { ParticipationStatus } from "../participations/participation.entity.ts";
import type { Reminder } from "../reminders/reminder.entity.ts";
import type { SchoolClass } from "../schools/school-class.entity.ts";
import type { Student } from "../schools/student.entity.ts";

/** The school year against which a student is measured, with what holds for the whole class. */
export interface YearFacts {
  /** Days, both included. */
  startsOn: string;
  endsOn: string;
  timeZone: string;
  gradeLevel: SchoolClass["gradeLevel"];
  /** Days after which a profile says nothing sure; the school's. */
  oldProfileDays: number;
  /** The narrowest of class, grade and school; null: nobody set one. */
  objective: ObjectiveFact | null;
}

export interface ObjectiveFact {
  competences: number;
  dueOn: string;
}

/** The attempt that is shown for one student in one campaign. */
export interface ShownAttempt {
  id: string;
  campaignId: string;
  status: Exclude<`${ParticipationStatus}`, "TO_START">;
  startedAt: Date | null;
  sharedAt: Date | null;
  mastery: number | null;
  starsAcquired: number | null;
  starsTotal: number | null;
  retrying: boolean;
  attemptCount: number;
}

export interface StudentFacts {
  student: Student;
  /** Normalised, as typed names are. */
  names: readonly { last: string; first: string }[];
  /** The newest before the school year, and those of the year, oldest first. */
  profiles: readonly { knownAt: Date; levels: readonly number[] }[];
  /** In the campaigns of the class; and elsewhere, where it was begun this year and is not shared. */
  shown: readonly ShownAttempt[];
  hasParticipationThisYear: boolean;
  /** Bit i: a skill of that competence was mastered in an assessment shared this year. */
  workedMask: number;
  lastActivityAt: Date | null;
  objective: ObjectiveFact | null;
  lastReminder: Reminder | null;
}

/** A typed name that waits for a person, and the campaigns whose results it holds back. */
export interface WaitingName {
  id: string;
  lastName: string;
  firstName: string;
  className: string | null;
  classKey: string | null;
  campaignIds: readonly string[];
}

export interface GivenCampaign {
  campaign: Campaign;
  /** Day. */
  givenOn: string;
}

export interface ClassFacts extends YearFacts {
  schoolClass: SchoolClass;
  thresholds: { neverStartedDays: number; stoppedDays: number };
  holidays: readonly { startsOn: string; endsOn: string }[];
  /** Meant for the class, not archived, oldest first. */
  campaigns: readonly GivenCampaign[];
  waitingNames: readonly WaitingName[];
  /** Enrolled now, by last name then first name. */
  students: readonly StudentFacts[];
}
