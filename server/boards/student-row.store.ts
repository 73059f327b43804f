import { reminderOf } from "../reminders/reminder.store.ts";
import type { Reminder } from "../reminders/reminder.entity.ts";
import { studentOf } from "../schools/student.store.ts";
import { shownAttemptsOf } from "./attempt-row.store.ts";
import type { AttemptColumns } from "./attempt-row.store.ts";
import { followUpOf } from "./follow-up-row.store.ts";
import type { FollowUpColumns } from "./follow-up-row.store.ts";
import { numbers } from "./list-column.store.ts";
import type { ObjectiveFact, StudentFacts } from "./class-facts.type.ts";

const COMPETENCE_COUNT = 16;

/** In the order of STUDENT_COLUMNS. */
export type StudentColumns = [
  id: string,
  lastName: string,
  firstName: string,
  leftOn: string | null,
  emailKnown: boolean,
  lastKeys: string[],
  firstKey: string,
  levels: string | null,
  pix: string | null,
  pixScore: number | null,
  certifiableCount: number | null,
  profileKnownAt: Date | null,
  knownAt: string | null,
  knownLevels: string | null,
  thisYear: boolean | null,
  lastActivityAt: Date | null,
  workedMask: number | null,
  ...attempts: AttemptColumns,
  ...objective: ObjectiveColumns,
  ...reminder: ReminderColumns,
  ...followUp: FollowUpColumns,
];
type ObjectiveColumns = [competences: number | null, dueOn: string | null];
type ReminderColumns = [
  id: string | null,
  requestId: string,
  channel: string,
  status: string,
  supportNeeds: unknown,
  message: string,
  createdAt: Date,
  createdById: string | null,
  sentAt: Date | null,
];

const ATTEMPTS_FROM = 17;
const OBJECTIVE_FROM = ATTEMPTS_FROM + 10;
const REMINDER_FROM = OBJECTIVE_FROM + 2;
const FOLLOW_UP_FROM = REMINDER_FROM + 9;

export function studentFactsOf(schoolId: string, columns: StudentColumns): StudentFacts {
  const [id, lastName, firstName, leftOn, emailKnown, lastKeys, firstKey, levels, pix, ...profile] = columns;
  const [pixScore, certifiableCount, profileKnownAt, knownAt, knownLevels, thisYear, lastActivityAt, workedMask] =
    profile;
  const [competences, dueOn] = columns.slice(OBJECTIVE_FROM, REMINDER_FROM) as ObjectiveColumns;
  const followUp = followUpOf(schoolId, id, columns.slice(FOLLOW_UP_FROM) as FollowUpColumns);
  const newest = {
    levels: levels && numbers(levels),
    pix: pix && numbers(pix),
    pixScore,
    certifiableCount,
    profileKnownAt,
  };
  return {
    student: Object.assign(studentOf({ schoolId, id, lastName, firstName, leftOn, ...newest, emailKnown }), followUp),
    names: lastKeys.map((last) => ({ last, first: firstKey })),
    profiles: profilesOf(knownAt, knownLevels),
    shown: shownAttemptsOf(columns.slice(ATTEMPTS_FROM, OBJECTIVE_FROM) as AttemptColumns),
    hasParticipationThisYear: thisYear ?? false,
    workedMask: workedMask ?? 0,
    lastActivityAt,
    objective: objectiveOf(competences, dueOn),
    lastReminder: lastReminderOf(schoolId, id, columns.slice(REMINDER_FROM, FOLLOW_UP_FROM) as ReminderColumns),
  };
}

/** The levels of all follow each other. */
function profilesOf(knownAt: string | null, knownLevels: string | null): StudentFacts["profiles"] {
  const levels = numbers(knownLevels);
  const of = (index: number): number[] => levels.slice(index * COMPETENCE_COUNT, (index + 1) * COMPETENCE_COUNT);
  return numbers(knownAt).map((at, index) => ({ knownAt: new Date(at), levels: of(index) }));
}

export function objectiveOf(competences: number | null, dueOn: string | null): ObjectiveFact | null {
  return competences === null || dueOn === null ? null : { competences, dueOn };
}

function lastReminderOf(schoolId: string, studentId: string, columns: ReminderColumns): Reminder | null {
  const [id, requestId, channel, status, supportNeeds, message, createdAt, createdById, sentAt] = columns;
  if (id === null) return null;
  const given = { id, requestId, channel, status, supportNeeds, message, createdAt, createdById, sentAt };
  return reminderOf({ schoolId, studentId, ...given });
}
