import type { Viewer } from "../access/viewer.ts";
import { countParticipants } from "../boards/participant.store.ts";
import { CampaignKind } from "../campaigns/campaign.entity.ts";
import { getCampaign } from "../campaigns/campaign.store.ts";
import { certifiabilityOfCount } from "../profiles/certifiability.rules.ts";
import { loadClasses } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { readResults } from "./campaign-results.store.ts";
import type { ResultRow } from "./campaign-results.store.ts";
import type { ExportRequest } from "./export.entity.ts";
import { nameColumns, sayIn, tableOf, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";

/** One line a student, as on the campaign's own screens. */
export async function tableOfCampaignResults(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const campaign = await getCampaign(db, viewer, request.campaignId!);
  const { participantFilter, classIds, studentIds = null } = request;
  const filter = { ...participantFilter, classIds: participantFilter?.classIds ?? classIds };
  const total = studentIds?.length ?? (await countParticipants(db, viewer, { campaign, filter }));
  const classNames = new Map<string, string>();
  const rows = named(db, viewer, readResults(db, viewer, { campaign, filter, studentIds }), classNames);
  return {
    ...tableOf(columnsOf(request, campaign.kind, classNames), rows),
    total,
    about: [campaign.name],
    classIds: () => [...classNames.keys()],
  };
}

/** Learns the names of the classes as they are met. */
async function* named(
  db: Db,
  viewer: Viewer,
  batches: AsyncIterable<ResultRow[]>,
  classNames: Map<string, string>,
): AsyncGenerator<ResultRow[]> {
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
    { head: say("head.progression"), cell: (row) => row[6] },
    { head: say("head.mastery"), cell: (row) => row[7] },
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
