import { supportNeeds } from "../../server/progress/support.rules.ts";
import type { SupportCampaign, SupportContext, SupportFacts } from "../../server/progress/support.rules.ts";

export const ASSESSMENT: SupportCampaign = {
  campaignId: "A",
  kind: "ASSESSMENT",
  givenOn: "2026-11-01",
  status: "SHARED",
  startedAt: null,
  sharedAt: null,
  waitingNamePossible: false,
};

export const ON_TRACK: SupportFacts["progress"] = {
  status: "ON_TRACK",
  objective: 5,
  competencesGained: 3,
  gainedSince: "2026-06-10",
};

/** What a 4e who is up to date needs where these facts are other; « reason campaign since missing », what is not known left out. */
export function needsAt(now: string, facts: Partial<SupportFacts>, context: Omit<SupportContext, "now">): string[] {
  return supportNeeds(
    {
      gradeLevel: "QUATRIEME",
      campaigns: [ASSESSMENT],
      hasProfileThisYear: true,
      classHasOtherParticipationsThisYear: true,
      sitsCertification: false,
      certifiableMissing: null,
      lastProfileOn: "2026-11-20",
      progress: ON_TRACK,
      ...facts,
    },
    { ...context, now },
  ).map((need) => [need.reason, need.campaignId, need.since, need.missing].filter((part) => part !== null).join(" "));
}
