import type { Viewer } from "../access/viewer.ts";
import { activityOfYear } from "../boards/campaign-activity.store.ts";
import type { CampaignDay } from "../boards/campaign-activity.type.ts";
import { getCampaign } from "../campaigns/campaign.store.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";

/** The chart of a campaign's activity: how many had begun and sent by the end of each day. */
export async function tableOfCampaignActivity(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const campaign = await getCampaign(db, viewer, request.campaignId!);
  const found = await activityOfYear(db, viewer, [campaign.id], uuidOrNone(request.schoolYearId));
  const days = found.get(campaign.id) ?? [];
  const say = sayIn(request);
  const columns: Column<CampaignDay>[] = [
    { head: say("head.day"), cell: ({ day }) => ({ day }) },
    { head: say("head.startedByDay"), cell: ({ startedCount }) => startedCount },
    { head: say("head.sharedByDay"), cell: ({ sharedCount }) => sharedCount },
  ];
  return {
    ...tableOf(columns, atOnce(days)),
    total: days.length,
    about: [campaign.name],
    classIds: () => [...(viewer.classIds ?? [])],
  };
}
