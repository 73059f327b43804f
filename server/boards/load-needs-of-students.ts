import type { Viewer } from "../access/viewer.ts";
import type { SupportNeed } from "../progress/support-need.type.ts";
import { loadClassIdOfStudent } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { loadClassBoards } from "./load-class-boards.ts";

/** As the boards of their classes say at this moment; absent for whoever is in no class. Two statements. */
export async function loadNeedsOfStudents(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
  now: Date,
): Promise<Map<string, SupportNeed[]>> {
  const classIdOf = await loadClassIdOfStudent(db, viewer, studentIds);
  const boards = await loadClassBoards(db, viewer, [...new Set(classIdOf.values())], now);
  const wanted = new Set(studentIds);
  const rows = [...boards.values()].flatMap((board) => board.rows).filter(({ student }) => wanted.has(student.id));
  return new Map(rows.map(({ student, supportNeeds }) => [student.id, supportNeeds]));
}
