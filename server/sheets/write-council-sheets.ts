import type { Viewer } from "../access/viewer.ts";
import { loadClassBoards } from "../boards/load-class-boards.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { getSchool, loadHomeroomTeachers, loadSchoolYears } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { drawCouncilSheet } from "./draw-council-sheet.ts";
import { loadCouncilSheets } from "./load-council-sheets.ts";
import { dayInWords, sayOnPaper } from "./paper-words.ts";
import { Paper } from "./pdf-paper.ts";
import type { ClassSheets } from "./class-sheets.ts";

/** One page a class, in the order given. A class at a time is read and drawn, whatever their number. */
export async function* writeCouncilSheets(
  db: Db,
  viewer: Viewer,
  { classIds, language, onClass }: ClassSheets,
  now: Date,
): AsyncGenerator<Uint8Array> {
  const say = sayOnPaper(language);
  const school = await getSchool(db, viewer);
  for (const classId of classIds) {
    const board = (await loadClassBoards(db, viewer, [classId], now)).get(classId);
    if (!board) throw new Refusal("NOT_FOUND");
  }
}
