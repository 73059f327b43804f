import { reminderOf } from "../reminders/reminder.store.ts";
import type { Reminder } from "../reminders/reminder.entity.ts";
import { studentOf } from "../schools/student.store.ts";
import type { ObjectiveFact, ShownAttempt, StudentFacts } from "./class-facts.type.ts";

/** In the order of STUDENT_COLUMNS. */
export type StudentColumns = [
  id: string,
  lastName: string,
  firstName: string,
  leftOn: string | null,
  emailKnown: boolean,
  lastKeys: string[],
  firstKey: string,
  levels: number[] | null,
  pix: number[] | null,
  pixScore: number | null,
  certifiableCount: number | null,
  profileKnownAt: Date | null,
  knownAt: Date[] | null,
  knownLevels: number[][] | null,
  thisYear: boolean | null,
  lastActivityAt: Date | null,
  workedMask: number | null,
  ...attempts: AttemptColumns,
  competences: number | null,
  dueOn: string | null,
  ...reminder: ReminderColumns,
];
type AttemptColumns = [
  ids: string[] | null,
  campaignIds: string[],
  statuses: ShownAttempt["status"][],
  startedAt: (Date | null)[],
  sharedAt: (Date | null)[],
  masteries: (number | null)[],
  starsAcquired: (number | null)[],
  starsTotal: (number | null)[],
  retrying: boolean[],
  attemptCounts: number[],
];
type ReminderColumns = [
  id: string | null,
  requestId: string,
  channel: string,
  status: string,
  needs: unknown,
  message: string,
  createdAt: Date,
  createdById: string | null,
  sentAt: Date | null,
];

export function studentFactsOf(schoolId: string, columns: StudentColumns): StudentFacts {
  const [
    id,
    lastName,
    firstName,
    leftOn,
    emailKnown,
    lastKeys,
    firstKey,
    levels,
    pix,
    pixScore,
    certifiableCount,
    profileKnownAt,
    knownAt,
    knownLevels,
    thisYear,
    lastActivityAt,
    workedMask,
    ids,
    campaignIds,
    statuses,
    startedAt,
    sharedAt,
    masteries,
    starsAcquired,
    starsTotal,
    retrying,
    attemptCounts,
    competences,
    dueOn,
    ...reminder
  ] = columns;
  const own = { id, lastName, firstName, leftOn, levels, pix, pixScore, certifiableCount, profileKnownAt };
  return {
    student: studentOf({ schoolId, ...own, emailKnown }),
    names: lastKeys.map((last) => ({ last, first: firstKey })),
    profiles: (knownAt ?? []).map((at, index) => ({ knownAt: at, levels: knownLevels![index]! })),
    shown: (ids ?? []).map((attemptId, index) => ({
      id: attemptId,
      campaignId: campaignIds[index]!,
      status: statuses[index]!,
      startedAt: startedAt[index]!,
      sharedAt: sharedAt[index]!,
      mastery: masteries[index]!,
      starsAcquired: starsAcquired[index]!,
      starsTotal: starsTotal[index]!,
      retrying: retrying[index]!,
      attemptCount: attemptCounts[index]!,
    })),
    hasParticipationThisYear: thisYear ?? false,
    workedMask: workedMask ?? 0,
    lastActivityAt,
    objective: objectiveOf(competences, dueOn),
    lastReminder: lastReminderOf(schoolId, id, reminder),
  };
}

export function objectiveOf(competences: number | null, dueOn: string | null): ObjectiveFact | null {
  return competences === null || dueOn === null ? null : { competences, dueOn };
}

function lastReminderOf(schoolId: string, studentId: string, columns: ReminderColumns): Reminder | null {
  const [id, requestId, channel, status, needs, message, createdAt, createdById, sentAt] = columns;
  if (id === null) return null;
  const given = { id, requestId, channel, status, needs, message, createdAt, createdById, sentAt };
  return reminderOf({ schoolId, studentId, ...given });
}
