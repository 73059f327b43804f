import type { FollowUp_SchoolClassFragment } from "../graph/graphql.ts";

export type FollowUpBoard = FollowUp_SchoolClassFragment["board"];
export type FollowUpCampaign = FollowUpBoard["campaigns"][number];
export type FollowUpRow = FollowUpBoard["rows"][number];
export type FollowUpCell = FollowUpRow["cells"][number];

export function cellOf(row: FollowUpRow, campaignId: string): FollowUpCell | undefined {
  return row.cells.find((cell) => cell.campaignId === campaignId);
}
