import type { CampaignKind } from "../graph/graphql.ts";

export type CampaignsView = "mine" | "all" | "archived";

/** How a kind is written in the address. */
export const KIND_CODES = { evaluation: "ASSESSMENT", collecte: "PROFILES_COLLECTION" } as const satisfies Record<
  string,
  CampaignKind
>;

/** Undefined for none, and for what an old address says wrongly. */
export function kindOf(code: string | null): CampaignKind | undefined {
  return Object.entries(KIND_CODES).find(([key]) => key === code)?.[1];
}

export function codeOfKind(kind: CampaignKind | undefined): string | null {
  return Object.entries(KIND_CODES).find(([, value]) => value === kind)?.[0] ?? null;
}
