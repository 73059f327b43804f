import type { Viewer } from "../access/viewer.ts";
import { campaignAnalysis } from "../boards/campaign-analysis.ts";
import { analysisOfYear } from "../boards/campaign-analysis.store.ts";
import type { CompetenceAnalysis } from "../boards/campaign-analysis.type.ts";
import { CampaignKind } from "../campaigns/campaign.entity.ts";
import { getCampaign } from "../campaigns/campaign.store.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";

/** One line a competence: figures, and nobody's name. */
export async function tableOfCampaignAnalysis(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const campaign = await getCampaign(db, viewer, request.campaignId!);
  const found = await analysisOfYear(db, viewer, [campaign.id], uuidOrNone(request.schoolYearId));
  const { competences } = campaignAnalysis(found.get(campaign.id) ?? []);
  return {
    ...tableOf(columnsOf(sayIn(request), campaign.kind), atOnce(competences)),
    total: competences.length,
    about: [campaign.name],
    classIds: () => [...(viewer.classIds ?? [])],
  };
}

function columnsOf(say: Say, kind: CampaignKind): Column<CompetenceAnalysis>[] {
  const assessment: Column<CompetenceAnalysis>[] = [
    { head: say("head.skillCount"), cell: ({ skillCount }) => skillCount },
    { head: say("head.mastery"), cell: ({ mastery }) => mastery },
    { head: say("head.weak.ASSESSMENT"), cell: ({ weakCount }) => weakCount },
  ];
  const collection: Column<CompetenceAnalysis>[] = [
    { head: say("head.levelMean"), cell: ({ levelMean }) => levelMean },
    { head: say("head.weak.PROFILES_COLLECTION"), cell: ({ weakCount }) => weakCount },
  ];
  return [
    { head: say("head.area"), cell: ({ competence }) => competence.area.name },
    { head: say("head.competenceCode"), cell: ({ competence }) => competence.code },
    { head: say("head.competence"), cell: ({ competence }) => competence.name },
    ...(kind === CampaignKind.ASSESSMENT ? assessment : collection),
  ];
}
