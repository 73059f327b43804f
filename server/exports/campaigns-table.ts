import type { Viewer } from "../access/viewer.ts";
import { shownResultsOfYear } from "../boards/campaign-figures.store.ts";
import { NOBODY, statisticsOf } from "../boards/campaign-statistics.rules.ts";
import type { Statistics } from "../boards/campaign-statistics.rules.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { countCampaigns, listCampaigns, loadClassIdsOfCampaign } from "../campaigns/campaign.store.ts";
import { loadClasses, loadStaff, uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { newestFirstKey } from "../shared/newest-first.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, fullName, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { pagesOf } from "./read-pages.ts";

interface CampaignLine {
  campaign: Campaign;
  owner: string | null;
  classNames: string;
  statistics: Statistics;
}

/** The list of campaigns with its filter: newest first, with the figures of its school year. */
export async function tableOfCampaigns(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  return {
    ...tableOf(columnsOf(request), linesOf(db, viewer, request)),
    total: await countCampaigns(db, viewer, request.campaignFilter ?? {}),
    about: [],
    classIds: () => allFollowed(viewer),
  };
}

async function* linesOf(db: Db, viewer: Viewer, { campaignFilter }: ExportRequest): AsyncGenerator<CampaignLine[]> {
  const filter = campaignFilter ?? {};
  const pages = pagesOf((slice) => listCampaigns(db, viewer, filter, slice), newestFirstKey);
  for await (const page of pages) yield await withFigures(db, viewer, page, uuidOrNone(filter.schoolYearId));
}

async function withFigures(
  db: Db,
  viewer: Viewer,
  page: readonly Campaign[],
  yearId: string | null,
): Promise<CampaignLine[]> {
  const ids = page.map(({ id }) => id);
  const owners = await loadStaff(db, viewer, [...new Set(page.flatMap(({ ownerId }) => ownerId ?? []))]);
  const classIds = await loadClassIdsOfCampaign(db, viewer, ids);
  const classes = await loadClasses(db, viewer, [...new Set([...classIds.values()].flat())]);
  const results = await shownResultsOfYear(db, viewer, ids, yearId);
  return page.map((campaign) => {
    const meantFor = (classIds.get(campaign.id) ?? [])
      .flatMap((id) => classes.get(id) ?? [])
      .filter(({ schoolYearId }) => yearId === null || schoolYearId === yearId);
    return {
      campaign,
      owner: fullName(owners.get(campaign.ownerId ?? "")),
      classNames: meantFor.map(({ name }) => name).join(", "),
      statistics: statisticsOf(campaign, results.get(campaign.id) ?? NOBODY),
    };
  });
}

function columnsOf(request: ExportRequest): Column<CampaignLine>[] {
  const say = sayIn(request);
  const figure = (name: "toStartCount" | "sharedCount" | "expectedCount"): Column<CampaignLine> => ({
    head: say(`head.${name}`),
    cell: ({ statistics }) => statistics[name],
  });
  return [
    { head: say("head.campaign"), cell: ({ campaign }) => campaign.name },
    { head: say("head.campaignCode"), cell: ({ campaign }) => campaign.code },
    { head: say("head.kind"), cell: ({ campaign }) => say(`kind.${campaign.kind}`) },
    { head: say("head.owner"), cell: ({ owner }) => owner },
    { head: say("head.createdAt"), cell: ({ campaign }) => campaign.createdAt },
    { head: say("head.classes"), cell: ({ classNames }) => classNames || null },
    figure("toStartCount"),
    figure("sharedCount"),
    figure("expectedCount"),
  ];
}
