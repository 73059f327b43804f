import type { Viewer } from "../access/viewer.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { deletedSince, mayEdit, undeletableUntil } from "../campaigns/campaign.rules.ts";
import { listDeletedCampaigns } from "../campaigns/campaign.store.ts";
import { localDay } from "../schools/school-year.rules.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { allFollowed, atOnce, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";

/** What was deleted and may still come back, until when: newest first, those that the viewer may bring back. */
export async function tableOfCampaignsDeleted(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const deleted = await listDeletedCampaigns(db, viewer, deletedSince(now));
  const lines = deleted.filter((one) => mayEdit(viewer, one));
  return {
    ...tableOf(columnsOf(viewer, request), atOnce(lines)),
    total: lines.length,
    about: [],
    classIds: () => allFollowed(viewer),
  };
}

function columnsOf({ timeZone }: Viewer, request: ExportRequest): Column<Campaign>[] {
  const say = sayIn(request);
  return [
    { head: say("head.campaign"), cell: ({ name }) => name },
    { head: say("head.kind"), cell: ({ kind }) => say(`kind.${kind}`) },
    { head: say("head.campaignCode"), cell: ({ code }) => code },
    { head: say("head.deletedAt"), cell: ({ deletedAt }) => deletedAt },
    {
      head: say("head.undeletableUntil"),
      cell: ({ deletedAt }) => deletedAt && { day: localDay(undeletableUntil(deletedAt).toISOString(), timeZone) },
    },
  ];
}
