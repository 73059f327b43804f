import type { Viewer } from "../access/viewer.ts";
import type { ClassBoardCell, ClassBoardRow } from "../boards/class-board.type.ts";
import { CampaignKind } from "../campaigns/campaign.entity.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import { CertifiabilityStatus } from "../profiles/profile.type.ts";
import { wordsOf } from "../reminders/reminder-words.ts";
import type { WordsContext } from "../reminders/reminder-words.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, nameColumns, sayIn, shareColumn, tableOf, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { aboutBoards, loadBoardsAsked } from "./load-boards-asked.ts";
import type { BoardLine } from "./load-boards-asked.ts";

/** One line a student; a campaign's columns once, whatever the number of classes. */
export async function tableOfClassBoards(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const asked = await loadBoardsAsked(db, viewer, request, now);
  const campaigns = new Map(asked.boards.flatMap((board) => board.campaigns.map((one) => [one.id, one] as const)));
  const words = await wordsOfReasons(db, viewer, asked.lines, { language: request.language, now });
  const columns = columnsOf(request, [...campaigns.values()], words);
  return { ...tableOf(columns, atOnce(asked.lines)), ...aboutBoards(asked) };
}

/** The order of the screen's columns, then the reasons in words. */
function columnsOf(request: ExportRequest, campaigns: readonly Campaign[], words: WordsContext): Column<BoardLine>[] {
  const say = sayIn(request);
  return [
    { head: say("head.class"), cell: ({ board }) => board.schoolClass.name },
    ...nameColumns<BoardLine>(say, request, ({ row }) => row.student),
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

/** Stars where the campaign has them, else what was mastered; empty where it is not meant for the student's class. */
function campaignColumns(say: Say, { id, name, kind, starCount }: Campaign): Column<BoardLine>[] {
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
  const mastery = shareColumn<BoardLine>(
    say,
    say("head.campaign.mastery", { campaign: name }),
    (line) => cellOf(line)?.mastery ?? null,
  );
  const won = starCount === null ? (kind === CampaignKind.ASSESSMENT ? [mastery] : []) : stars;
  return [
    column("status", ({ status }) => say(`status.${status}`)),
    ...won,
    column("sharedAt", ({ sharedAt }) => sharedAt),
  ];
}

function isCertifiable({ certifiability: { status } }: ClassBoardRow): boolean | null {
  return status === CertifiabilityStatus.UNKNOWN ? null : status === CertifiabilityStatus.CERTIFIABLE;
}

/** In words, the most pressing first; null when there is none. */
export function reasonsOf({ supportNeeds }: ClassBoardRow, words: WordsContext): string | null {
  return supportNeeds.length === 0 ? null : supportNeeds.map((need) => wordsOf("support", need, words)).join(" · ");
}

/** What the reasons of these lines are said with: the names of the campaigns that they are about. */
export async function wordsOfReasons(
  db: Db,
  viewer: Viewer,
  lines: readonly BoardLine[],
  { language, now }: Pick<WordsContext, "language" | "now">,
): Promise<WordsContext> {
  const ids = new Set(lines.flatMap(({ row }) => row.supportNeeds.flatMap(({ campaignId }) => campaignId ?? [])));
  const campaigns = await loadCampaigns(db, viewer, [...ids]);
  const campaignNames = new Map([...campaigns].map(([id, { name }]) => [id, name]));
  return { language, now, timeZone: viewer.timeZone, campaignNames };
}
