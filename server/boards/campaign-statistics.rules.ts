export interface ShownResults {
  toStart: number;
  started: number;
  toShare: number;
  shared: number;
  averageMastery: number | null;
  /** Of each result that is shared and has stars. */
  stars: readonly number[];
  certifiable: number;
}

export const NOBODY: ShownResults = {
  toStart: 0,
  started: 0,
  toShare: 0,
  shared: 0,
  averageMastery: null,
  stars: [],
  certifiable: 0,
};

export interface Statistics {
  expectedCount: number;
  toStartCount: number;
  startedCount: number;
  toShareCount: number;
  sharedCount: number;
  averageMastery: number | null;
  starDistribution: number[] | null;
  certifiableCount: number | null;
}

export function statisticsOf(
  campaign: { kind: "ASSESSMENT" | "PROFILES_COLLECTION"; starCount: number | null },
  { toStart, started, toShare, shared, averageMastery, stars, certifiable }: ShownResults,
): Statistics {
  return {
    expectedCount: toStart + started + toShare + shared,
    toStartCount: toStart,
    startedCount: started,
    toShareCount: toShare,
    sharedCount: shared,
    averageMastery,
    starDistribution: campaign.starCount === null ? null : starDistribution(stars, campaign.starCount),
    certifiableCount: campaign.kind === "PROFILES_COLLECTION" ? certifiable : null,
  };
}

/** From none to all the stars: how many students hold that many. */
export function starDistribution(stars: readonly number[], starCount: number): number[] {
  return Array.from({ length: starCount + 1 }, (_, held) => stars.filter((one) => one === held).length);
}
