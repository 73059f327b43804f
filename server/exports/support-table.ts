import type { Viewer } from "../access/viewer.ts";
import type { FollowUpMark } from "../follow-up/follow-up-mark.entity.ts";
import { loadMarksOfStudents } from "../follow-up/follow-up.store.ts";
import type { Db } from "../shared/db.ts";
import { reasonsOf, wordsOfReasons } from "./class-board-table.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, nameColumns, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { aboutBoards, loadBoardsAsked } from "./load-boards-asked.ts";
import type { BoardLine } from "./load-boards-asked.ts";

interface SupportLine extends BoardLine {
  reasons: string;
  lastMark: FollowUpMark | null;
}

/** Whom to see and why, with what was done: those chosen on the screen, in its order. */
export async function tableOfSupport(db: Db, viewer: Viewer, request: ExportRequest, now: Date): Promise<ExportTable> {
  const asked = await loadBoardsAsked(db, viewer, request, now);
  const words = await wordsOfReasons(db, viewer, asked.lines, { language: request.language, now });
  const inNeed = asked.lines.filter(({ row }) => row.supportNeeds.length > 0);
  const marks = await loadMarksOfStudents(
    db,
    viewer,
    inNeed.map(({ row }) => row.student.id),
  );
  const lines = inNeed.map((line) => ({
    ...line,
    reasons: reasonsOf(line.row, words)!,
    lastMark: marks.get(line.row.student.id)?.[0] ?? null,
  }));
  return { ...tableOf(columnsOf(request), atOnce(lines)), ...aboutBoards({ ...asked, lines }) };
}

function columnsOf(request: ExportRequest): Column<SupportLine>[] {
  const say = sayIn(request);
  return [
    { head: say("head.class"), cell: ({ board }) => board.schoolClass.name },
    ...nameColumns<SupportLine>(say, request, ({ row }) => row.student),
    { head: say("head.supportNeeds"), cell: ({ reasons }) => reasons },
    { head: say("head.gained"), cell: ({ row }) => row.yearProgress.competencesGained },
    { head: say("head.objective"), cell: ({ row }) => row.yearProgress.objective },
    { head: say("head.expectedByNow"), cell: ({ row }) => row.yearProgress.expectedByNow },
    { head: say("head.lastActivity"), cell: ({ row }) => row.lastActivityAt },
    { head: say("head.lastReminder"), cell: ({ row }) => row.lastReminder?.createdAt ?? null },
    {
      head: say("head.channel"),
      cell: ({ row: { lastReminder } }) => lastReminder && say(`channel.${lastReminder.channel}`),
    },
    { head: say("head.lastMark"), cell: ({ lastMark }) => lastMark && say(`mark.${lastMark.kind}`) },
    { head: say("head.lastMarkAt"), cell: ({ lastMark }) => lastMark?.markedAt ?? null },
  ];
}
