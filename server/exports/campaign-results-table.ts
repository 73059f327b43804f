import type { Viewer } from "../access/viewer.ts";
import { CampaignKind } from "../campaigns/campaign.entity.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { getCampaign } from "../campaigns/campaign.store.ts";
import { certifiabilityOfCount } from "../profiles/certifiability.rules.ts";
import { loadClasses } from "../schools/school.store.ts";
import { BYTE_ORDER_MARK, csvCell, csvLine } from "../shared/csv.ts";
import type { Db } from "../shared/db.ts";
import { copyResultLines, countResults, listClassNames, readResults } from "./campaign-results.store.ts";
import type { ResultRow, ResultsWanted } from "./campaign-results.store.ts";
import type { StartedExport } from "./export-job.store.ts";
import { ExportFormat, ExportSubject } from "./export.entity.ts";
import type { ExportRequest } from "./export.entity.ts";
import { headsOf, nameColumns, sayIn, shareColumn, tableOf, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import type { MadeFile, Making } from "./making.ts";
import { ResultLines } from "./result-lines.ts";

/** One line a student, as on the campaign's own screens. */
export async function tableOfCampaignResults(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const campaign = await getCampaign(db, viewer, request.campaignId!);
  const classNames = new Map<string, string>();
  const wanted = resultsWanted(request, campaign);
  const rows = named(db, viewer, readResults(db, viewer, wanted), classNames);
  return {
    ...tableOf(columnsOf(request, campaign.kind, classNames), rows),
    total: await countResults(db, viewer, wanted),
    about: [campaign.name],
    classIds: () => [...classNames.keys()],
  };
}

const STATUSES = ["TO_START", "STARTED", "TO_SHARE", "SHARED"];
const EVOLUTIONS = ["UP", "DOWN", "STEADY"];

/** Whether all its lines are asked for as a CSV, which PostgreSQL writes: the one list that is as long as all the files of a campaign. */
export function isLongResultsCsv({ subject, format, request }: StartedExport): boolean {
  const { namesHidden, studentIds, participantFilter } = request;
  const isTable = subject === ExportSubject.CAMPAIGN_RESULTS && format === ExportFormat.CSV;
  return isTable && !namesHidden && !studentIds && !participantFilter?.search;
}

/** The same table as a CSV. */
export async function makeResultsCsv({ db, viewer, asked: { request }, advance }: Making): Promise<MadeFile> {
  const campaign = await getCampaign(db, viewer, request.campaignId!);
  const say = sayIn(request);
  const cell = (id: string): string => csvCell(say(id), viewer.timeZone);
  const words = {
    status: new Map(STATUSES.map((code) => [code, cell(`status.${code}`)])),
    evolution: new Map(EVOLUTIONS.map((code) => [code, cell(`evolution.${code}`)])),
    yes: cell("word.yes"),
    no: cell("word.no"),
  };
  const lines = new ResultLines(await listClassNames(db, viewer), viewer.timeZone);

  async function* chunks(): AsyncGenerator<string | Buffer> {
    const { csvHead } = headsOf(columnsOf(request, campaign.kind, new Map()));
    yield BYTE_ORDER_MARK + csvLine(csvHead, viewer.timeZone);
    for await (const bytes of await copyResultLines(db, viewer, resultsWanted(request, campaign), words)) {
      yield* lines.take(bytes);
      await advance(lines.count, lines.total);
    }
  }
  return {
    chunks: chunks(),
    about: [campaign.name],
    classIds: () => lines.classIds(),
    lineCount: () => lines.count,
  };
}

function resultsWanted(
  { participantFilter, classIds, studentIds = null }: ExportRequest,
  campaign: Campaign,
): ResultsWanted {
  return { campaign, filter: { ...participantFilter, classIds: participantFilter?.classIds ?? classIds }, studentIds };
}

/** Learns the names of the classes as they are met. */
async function* named<Row extends readonly [classId: string, ...unknown[]]>(
  db: Db,
  viewer: Viewer,
  batches: AsyncIterable<Row[]>,
  classNames: Map<string, string>,
): AsyncGenerator<Row[]> {
  for await (const batch of batches) {
    const met = new Set(batch.map(([classId]) => classId));
    const unknown = [...met].filter((id) => !classNames.has(id));
    if (unknown.length > 0) {
      for (const [id, { name }] of await loadClasses(db, viewer, unknown)) classNames.set(id, name);
    }
    yield batch;
  }
}

function columnsOf(
  request: ExportRequest,
  kind: CampaignKind,
  classNames: ReadonlyMap<string, string>,
): Column<ResultRow>[] {
  const say = sayIn(request);
  const words = new Map<string, string>();
  const word = (family: string, code: string): string => {
    const id = `${family}.${code}`;
    const known = words.get(id) ?? say(id);
    words.set(id, known);
    return known;
  };
  const [yes, no] = [say("word.yes"), say("word.no")];
  const assessment: Column<ResultRow>[] = [
    shareColumn(say, say("head.progression"), (row) => row[6]),
    shareColumn(say, say("head.mastery"), (row) => row[7]),
    { head: say("head.stars"), cell: (row) => row[8] },
    { head: say("head.starsTotal"), cell: (row) => row[9] },
  ];
  const collection: Column<ResultRow>[] = [
    { head: say("head.pixScore"), cell: (row) => row[10] },
    { head: say("head.certifiable"), cell: (row) => yesOrNo(say, isCertifiable(row[11])) },
    { head: say("head.certifiableCount"), cell: (row) => row[11] },
  ];
  return [
    { head: say("head.class"), cell: (row) => classNames.get(row[0]) ?? null },
    ...nameColumns<ResultRow>(say, request, (row) => ({ lastName: row[1], firstName: row[2] })),
    { head: say("head.status"), cell: (row) => word("status", row[3] ?? "TO_START") },
    { head: say("head.startedAt"), cell: (row) => row[4] },
    { head: say("head.sharedAt"), cell: (row) => row[5] },
    ...(kind === CampaignKind.ASSESSMENT ? assessment : collection),
    { head: say("head.attempts"), cell: (row) => row[12] ?? 0 },
    { head: say("head.retrying"), cell: (row) => (row[13] ? yes : no) },
    { head: say("head.evolution"), cell: (row) => (row[14] ? word("evolution", row[14]) : null) },
  ];
}

function isCertifiable(count: number | null): boolean | null {
  return count === null ? null : certifiabilityOfCount(count).status === "CERTIFIABLE";
}
