import type { Viewer } from "../access/viewer.ts";
import { loadClassBoards } from "../boards/load-class-boards.ts";
import type { SchoolClass } from "../schools/school-class.entity.ts";
import { localDay, schoolYearOf } from "../schools/school-year.rules.ts";
import { getSchool, loadHomeroomTeachers, loadSchoolYears } from "../schools/school.store.ts";
import type { School } from "../schools/school.entity.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { drawCouncilSheet } from "./draw-council-sheet.ts";
import type { CouncilPage } from "./council-page.ts";
import { listClassesAsked } from "./list-classes-asked.ts";
import { loadCouncilSheets } from "./load-council-sheets.ts";
import { paperFacts } from "./paper-file.ts";
import type { Drawing, PaperFile } from "./paper-file.ts";
import { Paper } from "./pdf-paper.ts";

interface Asked {
  classIds?: readonly string[] | null;
  language: Language;
}

/** One page a class, each class read when its turn comes. */
export async function writeCouncilSheets(
  db: Db,
  viewer: Viewer,
  { classIds, language }: Asked,
  { now, advance }: Drawing,
): Promise<PaperFile> {
  const school = await getSchool(db, viewer);
  const classes = await listClassesAsked(db, viewer, classIds);
  const about = classes.map(({ name }) => name);

  async function* chunks(): AsyncGenerator<Uint8Array> {
    const paper = new Paper(paperFacts(school, viewer, { kind: "council", about, language, now }));
    for (const [index, { id, name }] of classes.entries()) {
      const page = await councilPageOf(db, viewer, { school, classId: id, language, now });
      if (index > 0) paper.newPage();
      paper.section(name, { listed: classes.length > 1 });
      drawCouncilSheet(paper, page);
      yield* paper.written();
      await advance(index + 1, classes.length);
    }
    paper.end();
    yield* paper.written();
  }
  return { chunks: chunks(), about, classIds: classes.map(({ id }) => id), total: classes.length };
}

async function councilPageOf(
  db: Db,
  viewer: Viewer,
  { school, classId, language, now }: { school: School; classId: string; language: Language; now: Date },
): Promise<CouncilPage> {
  const board = (await loadClassBoards(db, viewer, [classId], now)).get(classId);
  if (!board) throw new Refusal("NOT_FOUND");
  const sheet = (await loadCouncilSheets(db, viewer, [board], now)).get(classId)!;
  const teachers = await loadHomeroomTeachers(db, viewer, [classId]);
  return {
    board,
    sheet,
    schoolName: school.name,
    schoolYearName: await yearNameOf(db, viewer, board.schoolClass),
    homeroomTeachers: teachers.get(classId) ?? [],
    today: localDay(now.toISOString(), viewer.timeZone),
    asOf: board.asOf && localDay(board.asOf.toISOString(), viewer.timeZone),
    language,
  };
}

async function yearNameOf(db: Db, viewer: Viewer, { schoolYearId }: SchoolClass): Promise<string> {
  const year = (await loadSchoolYears(db, viewer, [schoolYearId])).get(schoolYearId)!;
  return schoolYearOf(year.startsOn, viewer.timeZone).name;
}
