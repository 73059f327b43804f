import type { Viewer } from "../access/viewer.ts";
import { loadClassBoards } from "../boards/load-class-boards.ts";
import { getSchool } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { drawLaunchSheet } from "./draw-launch-sheet.ts";
import { launchOfClass } from "./launch-of-class.ts";
import { listClassesAsked } from "./list-classes-asked.ts";
import { paperFacts } from "./paper-file.ts";
import type { Drawing, PaperFile } from "./paper-file.ts";
import { Paper } from "./pdf-paper.ts";

interface Asked {
  classIds?: readonly string[] | null;
  /** Only this one; else every campaign of the class that has a code. */
  campaignId?: string | null;
  language: Language;
}

/** One page a class, for the students: it says nothing of anybody. */
export async function writeLaunchSheets(
  db: Db,
  viewer: Viewer,
  { classIds, campaignId, language }: Asked,
  { now, advance }: Drawing,
): Promise<PaperFile> {
  const school = await getSchool(db, viewer);
  const classes = await listClassesAsked(db, viewer, classIds);
  const about = classes.map(({ name }) => name);

  async function* chunks(): AsyncGenerator<Uint8Array> {
    const paper = new Paper({
      ...paperFacts(school, viewer, { kind: "launch", about, language, now }),
      foot: null,
    });
    for (const [index, { id, name }] of classes.entries()) {
      const board = (await loadClassBoards(db, viewer, [id], now)).get(id);
      if (index > 0) paper.newPage();
      paper.section(name, { listed: classes.length > 1 });
      if (board)
        drawLaunchSheet(paper, { ...launchOfClass(board, campaignId ?? null), schoolName: school.name, language });
      yield* paper.written();
      await advance(index + 1, classes.length);
    }
    paper.end();
    yield* paper.written();
  }
  return { chunks: chunks(), about, classIds: classes.map(({ id }) => id), total: classes.length };
}
