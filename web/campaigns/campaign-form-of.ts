import type { EditCampaign_CampaignFragment } from "../graph/graphql.ts";
import type { CampaignForm } from "./campaign-form.ts";

/** A campaign as its form shows it. */
export function formOf(campaign: EditCampaign_CampaignFragment): CampaignForm {
  const { starCount, stageThresholds, multipleAttempts } = campaign;
  return {
    name: campaign.name,
    kind: campaign.kind,
    classIds: campaign.classes.map(({ id }) => id),
    code: campaign.code ?? "",
    scale: stageThresholds ? "thresholds" : starCount === null ? "percent" : "stars",
    starCount: starCount === null ? "" : String(starCount),
    thresholds: stageThresholds?.join(", ") ?? "",
    ownerId: campaign.owner?.id ?? "",
    multipleAttempts: multipleAttempts === null ? "unknown" : multipleAttempts ? "yes" : "no",
    finishBy: campaign.finishBy ?? "",
  };
}

type FormKey = keyof CampaignForm;

/** What differs between two states of one campaign. */
export function changedFields(before: CampaignForm, now: CampaignForm): FormKey[] {
  return (Object.keys(before) as FormKey[]).filter((key) => !isSame(before[key], now[key]));
}

/** What somebody else changed and this person did not touch is taken over; what was typed stays. */
export function keptOver({
  before,
  now,
  typed,
}: {
  before: CampaignForm;
  now: CampaignForm;
  typed: CampaignForm;
}): Partial<CampaignForm> {
  const taken = changedFields(before, now).filter((key) => isSame(typed[key], before[key]));
  return Object.fromEntries(taken.map((key) => [key, now[key]]));
}

function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): string =>
    JSON.stringify(Array.isArray(value) ? [...(value as string[])].sort() : value);
  return plain(one) === plain(other);
}
