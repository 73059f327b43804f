import type { Viewer } from "../access/viewer.ts";
import { classBoard } from "../boards/class-board.ts";
import type { ClassBoard, ClassBoardRow } from "../boards/class-board.type.ts";
import { listClassFacts } from "../boards/class-facts.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { ExportRequest } from "./export.entity.ts";
import { chosen } from "./export-table.ts";
import { listAllStudents } from "./list-all-students.ts";

export interface BoardLine {
  board: ClassBoard;
  row: ClassBoardRow;
}

export interface AskedBoards {
  boards: ClassBoard[];
  /** One a student, class after class as they were asked for, or as they were chosen on the screen. */
  lines: BoardLine[];
}

/** In the order asked for; a class that the viewer no longer follows refuses the whole. */
export async function loadBoardsAsked(db: Db, viewer: Viewer, request: ExportRequest, now: Date): Promise<AskedBoards> {
  const classIds = [...new Set(request.classIds ?? [])];
  const found = (await listClassFacts(db, viewer, classIds)).map((facts) => classBoard(facts, now));
  const boards = classIds.map((id) => {
    const board = found.find(({ schoolClass }) => schoolClass.id === id);
    if (!board) throw new Refusal("NOT_FOUND");
    return board;
  });
  const all = boards.flatMap((board) => board.rows.map((row) => ({ board, row })));
  const lines = chosen(await filtered(db, viewer, all, request, now), request.studentIds, ({ row }) => row.student.id);
  return { boards, lines };
}

async function filtered(
  db: Db,
  viewer: Viewer,
  lines: readonly BoardLine[],
  { studentFilter, classIds }: ExportRequest,
  now: Date,
): Promise<readonly BoardLine[]> {
  if (!studentFilter) return lines;
  const filter = { ...studentFilter, classIds: studentFilter.classIds ?? classIds };
  const wanted = new Set<string>();
  for await (const students of listAllStudents(db, viewer, { filter }, now))
    students.forEach(({ id }) => wanted.add(id));
  return lines.filter(({ row }) => wanted.has(row.student.id));
}

/** What a table of boards says of itself. */
export function aboutBoards({ boards, lines }: AskedBoards): {
  total: number;
  about: string[];
  classIds: () => string[];
} {
  return {
    total: lines.length,
    about: boards.map(({ schoolClass }) => schoolClass.name),
    classIds: () => boards.map(({ schoolClass }) => schoolClass.id),
  };
}
