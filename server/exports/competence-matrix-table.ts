import type { Viewer } from "../access/viewer.ts";
import { COMPETENCES } from "../competences/competence-areas.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, nameColumns, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { aboutBoards, loadBoardsAsked } from "./load-boards-asked.ts";
import type { BoardLine } from "./load-boards-asked.ts";

/** Students × the 16 competences: the level in each cell, empty where no profile was ever received. */
export async function tableOfCompetenceMatrix(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const asked = await loadBoardsAsked(db, viewer, request, now);
  return { ...tableOf(columnsOf(request), atOnce(asked.lines)), ...aboutBoards(asked) };
}

function columnsOf(request: ExportRequest): Column<BoardLine>[] {
  const say = sayIn(request);
  return [
    { head: say("head.class"), cell: ({ board }) => board.schoolClass.name },
    ...nameColumns<BoardLine>(say, request, ({ row }) => row.student),
    ...COMPETENCES.map(({ code, name }, place): Column<BoardLine> => ({
      head: `${code} ${name}`,
      cell: ({ row }) => row.levels?.[place] ?? null,
    })),
    { head: say("head.certifiableCount"), cell: ({ row }) => row.certifiability.certifiableCompetenceCount },
    { head: say("head.pixScore"), cell: ({ row }) => row.pixScore },
  ];
}
