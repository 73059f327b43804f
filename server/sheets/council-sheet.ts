import type { ClassBoard, ClassBoardRow } from "../boards/class-board.type.ts";
import type { ClassProgression, ProgressionMilestone, StudentChange } from "../boards/progression.type.ts";
import type { Reminder } from "../reminders/reminder.entity.ts";
import type { ClassCouncil } from "../schools/class-council.entity.ts";
import { addDays } from "../schools/school-year.rules.ts";
import type { Term } from "../schools/term.entity.ts";
import { COUNCIL_GROUPS, councilGroup, councilPoints, councilTerm, givenAfter } from "./council-sheet.rules.ts";
import type { CouncilFacts } from "./council-sheet.rules.ts";
import type { CouncilSheet } from "./council-sheet.type.ts";

export interface CouncilSources {
  board: ClassBoard;
  progression: ClassProgression;
  /** Of the class's school year, in order. */
  terms: readonly Term[];
  councils: readonly ClassCouncil[];
  /** Of a student, in any order. */
  remindersOf(studentId: string): readonly Reminder[];
}

/** Of a year that is over, as it stood on its last day. */
export function councilSheet(
  { board, progression, terms, councils, remindersOf }: CouncilSources,
  timeZone: string,
): CouncilSheet {
  const { since } = progression;
  const term = councilTerm(terms, since.term);
  const changes = new Map(progression.students.map((one) => [one.student.id, one.sinceMilestone]));
  const students = board.rows.map((row) => {
    const change = changes.get(row.student.id)!;
    const remindedAt = givenSince(since, remindersOf(row.student.id), timeZone);
    return { row, change, ...factsOf(row, change, remindedAt) };
  });
  const lines = students.map(({ row, change, ...facts }) => ({
    row,
    change,
    group: councilGroup(facts),
    reminderCount: facts.remindedAt.length,
  }));
  return {
    term,
    heldOn: councils.find(({ termId }) => termId === term?.id)?.heldOn ?? null,
    since,
    before: progression.points.find(({ milestone }) => milestone.day === since.day)!.figures,
    lines: COUNCIL_GROUPS.flatMap((group) => lines.filter((line) => line.group === group)),
    points: councilPoints(students).map((point) => ({
      kind: point.kind,
      students: point.students.map(({ row }) => row.student),
    })),
  };
}

/** What was given on the first day of the year counts; on the day of a council, it was given before. */
function givenSince({ kind, day }: ProgressionMilestone, reminders: readonly Reminder[], timeZone: string): string[] {
  const given = reminders.map(({ createdAt, status }) => ({ createdAt: createdAt.toISOString(), status }));
  return givenAfter(given, kind === "YEAR_START" ? addDays(day, -1) : day, timeZone);
}

function factsOf(
  { supportNeeds, yearProgress, certifiability, lastActivityAt }: ClassBoardRow,
  { becameCertifiable }: StudentChange,
  remindedAt: readonly string[],
): CouncilFacts {
  return {
    needs: supportNeeds,
    objectiveStatus: yearProgress.status,
    certifiability: { status: certifiability.status, missing: certifiability.missingCompetenceCount },
    becameCertifiable,
    lastActivityAt: lastActivityAt?.toISOString() ?? null,
    remindedAt,
  };
}
