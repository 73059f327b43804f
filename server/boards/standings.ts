import type { Viewer } from "../access/viewer.ts";
import type { Standing } from "../reminders/prepare-reminders.ts";
import { loadClassIdOfStudent } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import type { ClassBoard } from "./class-board.type.ts";
import { loadClassBoards } from "./load-class-boards.ts";

/** The boards of the students' classes; whoever is in no class has none. Two statements. */
export async function loadBoardsOfStudents(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
  now: Date,
): Promise<ClassBoard[]> {
  const classIdOf = await loadClassIdOfStudent(db, viewer, studentIds);
  return [...(await loadClassBoards(db, viewer, [...new Set(classIdOf.values())], now)).values()];
}

/** Where each student of the boards stands. */
export function standingsIn(boards: readonly ClassBoard[]): Map<string, Standing> {
  const rows = boards.flatMap((board) => board.rows);
  return new Map(
    rows.map(({ student, supportNeeds, yearProgress }) => [
      student.id,
      { needs: supportNeeds, progress: yearProgress },
    ]),
  );
}
