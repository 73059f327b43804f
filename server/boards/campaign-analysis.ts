import { COMPETENCE_AREAS, COMPETENCES } from "../competences/competence-areas.ts";
import { masteryOf } from "./campaign-analysis.rules.ts";
import type { PlaceFigures } from "./campaign-analysis.rules.ts";
import type { CampaignAnalysis } from "./campaign-analysis.type.ts";

export function campaignAnalysis(places: readonly PlaceFigures[]): CampaignAnalysis {
  const byArea = Map.groupBy(places, ({ place }) => COMPETENCES[place]!.area);
  return {
    resultCount: Math.max(0, ...places.map(({ results }) => results)),
    areas: COMPETENCE_AREAS.filter((area) => byArea.has(area)).map((area) => ({
      area,
      ...masteryOf(byArea.get(area)!),
    })),
    competences: places.map((one) => ({
      competence: COMPETENCES[one.place]!,
      ...masteryOf([one]),
      weakCount: one.weakCount,
      weakIds: one.weakIds,
    })),
  };
}
