import { certifiabilityOf } from "../profiles/profile-views.ts";
import type { SupportNeed } from "../progress/support-need.type.ts";
import type { YearProgress } from "../progress/year-progress.rules.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { boardMoment, isOver } from "./board-moment.rules.ts";
import type { ClassBoard, ClassBoardCell, ClassBoardRow } from "./class-board.type.ts";
import type { ClassFacts, ShownAttempt, StudentFacts } from "./class-facts.type.ts";
import { summarise } from "./class-summary.rules.ts";
import { studentNeeds } from "./student-needs.ts";
import type { ClassSituation } from "./student-needs.ts";
import { objectiveOfClass, studentProgress } from "./student-progress.ts";
import { prepareStudents, whomMayBe } from "./waiting-name.rules.ts";

/** The facts of a class, put through the rules; of a school year that is over, as it ended. */
export function classBoard(facts: ClassFacts, today: Date): ClassBoard {
  const now = boardMoment(facts, today);
  const { pendingNameCount, ...situation } = situationOf(facts);
  const needsOf = isOver(facts, today) ? () => [] : neededNow(facts, situation, now);
  const rows = facts.students.map((one) => rowOf(facts, one, needsOf, now));
  return {
    schoolClass: facts.schoolClass,
    asOf: newest(rows.map(({ lastActivityAt }) => lastActivityAt)),
    pendingNameCount,
    objective: objectiveOfClass(facts),
    campaigns: facts.campaigns.map(({ campaign }) => campaign),
    rows,
    summary: summarise(rows),
  };
}

export function newest(dates: readonly (Date | null)[]): Date | null {
  return dates.reduce((latest, date) => (latest === null || (date !== null && date > latest) ? date : latest), null);
}

type NeedsOf = (one: StudentFacts, progress: YearProgress) => SupportNeed[];

/** Whom to support is asked of now: a year that is over has nobody. */
function neededNow(facts: ClassFacts, situation: ClassSituation, now: Date): NeedsOf {
  return (one, progress) => studentNeeds(facts, one, { situation, progress, now });
}

function rowOf(facts: ClassFacts, one: StudentFacts, needsOf: NeedsOf, now: Date): ClassBoardRow {
  const { student, lastActivityAt, lastReminder, hasParticipationThisYear } = one;
  const progress = studentProgress(facts, one, now);
  return {
    student,
    pixScore: student.pixScore,
    levels: student.levels,
    certifiability: certifiabilityOf(student.certifiableCount, student.profileKnownAt),
    yearProgress: progress,
    cells: facts.campaigns.map(({ campaign: { id } }) =>
      cellOf(
        id,
        one.shown.find(({ campaignId }) => campaignId === id),
      ),
    ),
    supportNeeds: needsOf(one, progress),
    lastActivityAt,
    lastReminder,
    hasParticipationThisYear,
    isRemindedThisYear: lastReminder !== null && dayOf(lastReminder.createdAt, facts) >= facts.startsOn,
  };
}

function dayOf(instant: Date, { timeZone }: ClassFacts): string {
  return localDay(instant.toISOString(), timeZone);
}

function cellOf(campaignId: string, attempt: ShownAttempt | undefined): ClassBoardCell {
  if (!attempt) return { campaignId, ...NOTHING_YET };
  const { id: participationId, status, starsAcquired, starsTotal, mastery, sharedAt, retrying, attemptCount } = attempt;
  const stars = starsAcquired === null || starsTotal === null ? null : { acquired: starsAcquired, total: starsTotal };
  return { campaignId, participationId, status, stars, mastery, sharedAt, retrying, attemptCount };
}

const NOTHING_YET = {
  participationId: null,
  status: "TO_START" as const,
  stars: null,
  mastery: null,
  sharedAt: null,
  retrying: false,
  attemptCount: 0,
};

/** A typed name counts for the class that it names, and for any class of which it may be a student. */
function situationOf({
  schoolClass: { nameKey },
  students,
  waitingNames,
}: ClassFacts): ClassSituation & { pendingNameCount: number } {
  const known = waitingNames.length === 0 ? [] : students.map(({ student: { id }, names }) => ({ id, names }));
  const prepared = prepareStudents(known, nameKey);
  const waiting = new Map<string, Set<string>>();
  let pendingNameCount = 0;
  for (const typed of waitingNames) {
    const candidates = whomMayBe(typed, prepared);
    if (candidates.length > 0 || typed.classKey === nameKey) pendingNameCount++;
    for (const id of candidates) waiting.set(id, new Set([...(waiting.get(id) ?? []), ...typed.campaignIds]));
  }
  return { hasParticipations: students.some((one) => one.hasParticipationThisYear), waiting, pendingNameCount };
}
