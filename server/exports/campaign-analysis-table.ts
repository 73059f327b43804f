import type { Viewer } from "../access/viewer.ts";
import { campaignAnalysis } from "../boards/campaign-analysis.ts";
import { analysisOfYear } from "../boards/campaign-analysis.store.ts";
import type { AreaAnalysis, CampaignAnalysis, CompetenceAnalysis } from "../boards/campaign-analysis.type.ts";
import { CampaignKind } from "../campaigns/campaign.entity.ts";
import { getCampaign } from "../campaigns/campaign.store.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, shareColumn, tableOf } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";

interface AnalysisLine {
  of: AreaAnalysis | CompetenceAnalysis;
  area: string;
  /** Null: the line is of the whole area. */
  one: CompetenceAnalysis | null;
}

/** Each area, then its competences: figures, and nobody's name. */
export async function tableOfCampaignAnalysis(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const campaign = await getCampaign(db, viewer, request.campaignId!);
  const found = await analysisOfYear(db, viewer, [campaign.id], uuidOrNone(request.schoolYearId));
  const lines = linesOf(campaignAnalysis(found.get(campaign.id) ?? []));
  return {
    ...tableOf(columnsOf(sayIn(request), campaign.kind), atOnce(lines)),
    total: lines.length,
    about: [campaign.name],
    classIds: () => [...(viewer.classIds ?? [])],
  };
}

function linesOf({ areas, competences }: CampaignAnalysis): AnalysisLine[] {
  return areas.flatMap((whole) => {
    const area = whole.area.name;
    const ones = competences.filter(({ competence }) => competence.area.code === whole.area.code);
    return [{ of: whole, area, one: null }, ...ones.map((one) => ({ of: one, area, one }))];
  });
}

function columnsOf(say: Say, kind: CampaignKind): Column<AnalysisLine>[] {
  const assessment: Column<AnalysisLine>[] = [
    { head: say("head.skillCount"), cell: ({ of }) => of.skillCount },
    shareColumn(say, say("head.mastery"), ({ of }) => of.mastery),
  ];
  const collection: Column<AnalysisLine>[] = [{ head: say("head.levelMean"), cell: ({ of }) => of.levelMean }];
  return [
    { head: say("head.area"), cell: ({ area }) => area },
    { head: say("head.competenceCode"), cell: ({ one }) => one?.competence.code ?? NOTHING },
    { head: say("head.competence"), cell: ({ one }) => one?.competence.name ?? say("word.wholeArea") },
    ...(kind === CampaignKind.ASSESSMENT ? assessment : collection),
    { head: say(`head.weak.${kind}`), cell: ({ one }) => one?.weakCount ?? NOTHING },
  ];
}
