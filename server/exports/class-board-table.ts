import type { Viewer } from "../access/viewer.ts";
import { classBoard } from "../boards/class-board.ts";
import type { ClassBoard, ClassBoardCell, ClassBoardRow } from "../boards/class-board.type.ts";
import { listClassFacts } from "../boards/class-facts.store.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import { CertifiabilityStatus } from "../profiles/profile.type.ts";
import { wordsOf } from "../reminders/reminder-words.ts";
import type { WordsContext } from "../reminders/reminder-words.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { ExportRequest } from "./export.entity.ts";
import { chosen, sayIn, tableOf, yesOrNo } from "./export-table.ts";
import { listAllStudents } from "./list-all-students.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";

interface BoardLine {
  board: ClassBoard;
  row: ClassBoardRow;
}

/** One line a student, class after class as they were asked for; a campaign's columns once, whatever the number of classes. */
export async function tableOfClassBoards(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const boards = await getBoards(db, viewer, request.classIds ?? [], now);
  const rows = boards.flatMap((board) => board.rows.map((row) => ({ board, row })));
  const sources = chosen(
    await filtered(db, viewer, rows, request, now),
    request.studentIds,
    ({ row }) => row.student.id,
  );
  const campaigns = new Map(boards.flatMap((board) => board.campaigns.map((one) => [one.id, one] as const)));
  const context = {
    language: request.language,
    now,
    timeZone: viewer.timeZone,
    campaignNames: await campaignNamesOf(db, viewer, sources),
  };
  return {
    ...tableOf(columnsOf(sayIn(request), [...campaigns.values()], context), sources),
    classIds: boards.map(({ schoolClass }) => schoolClass.id),
    about: boards.map(({ schoolClass }) => schoolClass.name),
  };
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
  const wanted = new Set((await listAllStudents(db, viewer, filter, now)).map(({ id }) => id));
  return lines.filter(({ row }) => wanted.has(row.student.id));
}

/** In the order asked for; a class that the viewer no longer follows refuses the whole. */
async function getBoards(db: Db, viewer: Viewer, classIds: readonly string[], now: Date): Promise<ClassBoard[]> {
  const boards = (await listClassFacts(db, viewer, classIds)).map((facts) => classBoard(facts, now));
  return [...new Set(classIds)].map((id) => {
    const board = boards.find(({ schoolClass }) => schoolClass.id === id);
    if (!board) throw new Refusal("NOT_FOUND");
    return board;
  });
}

/** The order of the screen's columns, then the reasons in words. */
function columnsOf(say: Say, campaigns: readonly Campaign[], words: WordsContext): Column<BoardLine>[] {
  return [
    { head: say("head.class"), cell: ({ board }) => board.schoolClass.name },
    { head: say("head.lastName"), cell: ({ row }) => row.student.lastName },
    { head: say("head.firstName"), cell: ({ row }) => row.student.firstName },
    ...campaigns.flatMap((campaign) => campaignColumns(say, campaign)),
    { head: say("head.certifiable"), cell: ({ row }) => yesOrNo(say, isCertifiable(row)) },
    { head: say("head.certifiableCount"), cell: ({ row }) => row.certifiability.certifiableCompetenceCount },
    { head: say("head.gained"), cell: ({ row }) => row.yearProgress.competencesGained },
    { head: say("head.objective"), cell: ({ row }) => row.yearProgress.objective },
    { head: say("head.objectiveStatus"), cell: ({ row }) => say(`objective.${row.yearProgress.status}`) },
    { head: say("head.worked"), cell: ({ row }) => row.yearProgress.competencesWorked },
    { head: say("head.pixScore"), cell: ({ row }) => row.pixScore },
    { head: say("head.lastActivity"), cell: ({ row }) => row.lastActivityAt },
    { head: say("head.lastReminder"), cell: ({ row }) => row.lastReminder?.createdAt ?? null },
    { head: say("head.supportNeeds"), cell: ({ row }) => reasonsOf(row, words) },
  ];
}

/** Empty where the campaign is not meant for the student's class. */
function campaignColumns(say: Say, { id, name, starCount }: Campaign): Column<BoardLine>[] {
  const cellOf = ({ row }: BoardLine): ClassBoardCell | undefined =>
    row.cells.find(({ campaignId }) => campaignId === id);
  const column = (head: string, cell: (one: ClassBoardCell) => string | number | Date | null): Column<BoardLine> => ({
    head: say(`head.campaign.${head}`, { campaign: name }),
    cell: (line) => {
      const one = cellOf(line);
      return one ? cell(one) : null;
    },
  });
  const stars = [
    column("stars", (one) => one.stars?.acquired ?? null),
    column("starsTotal", (one) => one.stars?.total ?? null),
  ];
  return [
    column("status", ({ status }) => say(`status.${status}`)),
    ...(starCount === null ? [] : stars),
    column("sharedAt", ({ sharedAt }) => sharedAt),
  ];
}

function isCertifiable({ certifiability: { status } }: ClassBoardRow): boolean | null {
  return status === CertifiabilityStatus.UNKNOWN ? null : status === CertifiabilityStatus.CERTIFIABLE;
}

function reasonsOf({ supportNeeds }: ClassBoardRow, words: WordsContext): string | null {
  return supportNeeds.length === 0 ? null : supportNeeds.map((need) => wordsOf("support", need, words)).join(" · ");
}

async function campaignNamesOf(db: Db, viewer: Viewer, lines: readonly BoardLine[]): Promise<Map<string, string>> {
  const ids = new Set(lines.flatMap(({ row }) => row.supportNeeds.flatMap(({ campaignId }) => campaignId ?? [])));
  const campaigns = await loadCampaigns(db, viewer, [...ids]);
  return new Map([...campaigns].map(([id, { name }]) => [id, name]));
}
