import type { Viewer } from "../access/viewer.ts";
import { classProgression } from "../boards/class-progression.ts";
import type { ClassBoard } from "../boards/class-board.type.ts";
import { loadProgressionFacts } from "../boards/progression-facts.store.ts";
import { loadRemindersOfStudent } from "../reminders/reminder.store.ts";
import { loadCouncils } from "../schools/class-council.store.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { loadTerms } from "../schools/term.store.ts";
import type { Db } from "../shared/db.ts";
import { councilSheet } from "./council-sheet.ts";
import type { CouncilSheet } from "./council-sheet.type.ts";

/** The sheets of classes whose boards are at hand: four statements, whatever their number. */
export async function loadCouncilSheets(
  db: Db,
  viewer: Viewer,
  boards: readonly ClassBoard[],
  now: Date,
): Promise<Map<string, CouncilSheet>> {
  const classIds = boards.map(({ schoolClass }) => schoolClass.id);
  const studentIds = boards.flatMap(({ rows }) => rows.map(({ student }) => student.id));
  const facts = await loadProgressionFacts(db, viewer, classIds);
  const terms = await loadTerms(db, viewer, [...new Set(boards.map(({ schoolClass }) => schoolClass.schoolYearId))]);
  const councils = await loadCouncils(db, viewer, classIds);
  const reminders = await loadRemindersOfStudent(db, viewer, studentIds);

  const today = localDay(now.toISOString(), viewer.timeZone);
  return new Map(
    boards.map((board) => {
      const { id, schoolYearId } = board.schoolClass;
      const sources = {
        board,
        progression: classProgression(facts.get(id)!, { today, since: null }),
        terms: terms.get(schoolYearId) ?? [],
        councils: councils.get(id) ?? [],
        remindersOf: (studentId: string) => reminders.get(studentId) ?? [],
      };
      return [id, councilSheet(sources, viewer.timeZone)];
    }),
  );
}
