import { shownResult } from "./attempt.rules.ts";
import type { AttemptFact } from "./attempt.rules.ts";

export type CampaignStatus = "TO_START" | AttemptFact["status"];

/** Where a student stands in a campaign meant for their class, or that they took anyway: the status of the result shown. Oldest first. */
export function campaignStatus(attempts: readonly Pick<AttemptFact, "status">[]): CampaignStatus {
  const { shown } = shownResult(attempts);
  return shown === null ? "TO_START" : (attempts[shown]?.status ?? "TO_START");
}
