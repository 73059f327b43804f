/** Whole percents, both included: five steps of 20, as wide as a chart can be read. */
export const MASTERY_BANDS = [
  { from: 0, to: 20 },
  { from: 21, to: 40 },
  { from: 41, to: 60 },
  { from: 61, to: 80 },
  { from: 81, to: 100 },
] as const;

export interface ShownResults {
  toStart: number;
  started: number;
  toShare: number;
  shared: number;
  averageMastery: number | null;
  /** How many results lie in each of MASTERY_BANDS. */
  masteries: readonly number[];
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
  masteries: MASTERY_BANDS.map(() => 0),
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
  masteryDistribution: { from: number; to: number; studentCount: number }[] | null;
  certifiableCount: number | null;
}

export function statisticsOf(
  campaign: { kind: "ASSESSMENT" | "PROFILES_COLLECTION"; starCount: number | null },
  { toStart, started, toShare, shared, averageMastery, masteries, stars, certifiable }: ShownResults,
): Statistics {
  const inPercents = campaign.kind === "ASSESSMENT" && campaign.starCount === null;
  return {
    expectedCount: toStart + started + toShare + shared,
    toStartCount: toStart,
    startedCount: started,
    toShareCount: toShare,
    sharedCount: shared,
    averageMastery,
    starDistribution: campaign.starCount === null ? null : starDistribution(stars, campaign.starCount),
    masteryDistribution: inPercents
      ? MASTERY_BANDS.map((band, index) => ({ ...band, studentCount: masteries[index] ?? 0 }))
      : null,
    certifiableCount: campaign.kind === "PROFILES_COLLECTION" ? certifiable : null,
  };
}

/** From none to all the stars: how many students hold that many. */
export function starDistribution(stars: readonly number[], starCount: number): number[] {
  return Array.from({ length: starCount + 1 }, (_, held) => stars.filter((one) => one === held).length);
}
