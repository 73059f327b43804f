import { cellOf, type FollowUpCampaign, type FollowUpRow } from "./follow-up-row.ts";

/** What a student can lack in one campaign, then over the year. */
export const LACKS_IN_CAMPAIGN = ["started", "finished", "sent", "allStars"] as const;
export const LACKS_OF_YEAR = ["participated", "objective", "reminded"] as const;
export type CampaignLack = (typeof LACKS_IN_CAMPAIGN)[number];
export type YearLack = (typeof LACKS_OF_YEAR)[number];

export type Lack = { of: "campaign"; campaign: FollowUpCampaign; what: CampaignLack } | { of: "year"; what: YearLack };

export const CERTIFIABLE_ANSWERS = ["yes", "no", "unknown"] as const;
export type CertifiableAnswer = (typeof CERTIFIABLE_ANSWERS)[number];

export interface FollowUpFilter {
  lack: Lack | null;
  certifiable: CertifiableAnswer | null;
  supportOnly: boolean;
}

const CERTIFIABILITY = { yes: "CERTIFIABLE", no: "NOT_CERTIFIABLE", unknown: "UNKNOWN" } as const;

export function passes(row: FollowUpRow, { lack, certifiable, supportOnly }: FollowUpFilter): boolean {
  return (
    (!lack || hasLack(row, lack)) &&
    (!certifiable || row.certifiability.status === CERTIFIABILITY[certifiable]) &&
    (!supportOnly || row.supportNeeds.length > 0)
  );
}

/** « Not finished » is also said of whoever has not started, « not sent » of both. */
function hasLack(row: FollowUpRow, lack: Lack): boolean {
  if (lack.of === "year") {
    const holds: Record<YearLack, boolean> = {
      participated: row.yearProgress.status === "NOT_STARTED",
      objective: row.yearProgress.status !== "REACHED",
      reminded: row.lastReminder === null,
    };
    return holds[lack.what];
  }
  const cell = cellOf(row, lack.campaign.id);
  if (!cell) return false;
  const holds: Record<CampaignLack, boolean> = {
    started: cell.status === "TO_START",
    finished: cell.status === "TO_START" || cell.status === "STARTED",
    sent: cell.status !== "SHARED",
    allStars: (cell.stars?.acquired ?? 0) < (lack.campaign.starCount ?? 0),
  };
  return holds[lack.what];
}

/** The lacks to choose among in a campaign: stars only where some can be won. */
export function lacksIn({ starCount }: FollowUpCampaign): CampaignLack[] {
  return LACKS_IN_CAMPAIGN.filter((what) => what !== "allStars" || starCount !== null);
}

/** How a lack is written in the address: « started.‹campaign› » or « reminded ». */
export function lackCode(lack: Lack): string {
  return lack.of === "campaign" ? `${lack.what}.${lack.campaign.id}` : lack.what;
}

/** Null for what no longer exists: an old address narrows nothing. */
export function lackOfCode(code: string | null, campaigns: readonly FollowUpCampaign[]): Lack | null {
  const [what, campaignId] = (code ?? "").split(".");
  const ofYear = LACKS_OF_YEAR.find((lack) => lack === what);
  if (ofYear) return { of: "year", what: ofYear };
  const campaign = campaigns.find(({ id }) => id === campaignId);
  const ofCampaign = campaign && lacksIn(campaign).find((lack) => lack === what);
  return ofCampaign ? { of: "campaign", campaign, what: ofCampaign } : null;
}
