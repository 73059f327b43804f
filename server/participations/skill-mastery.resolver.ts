import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { COMPETENCE_AREAS, COMPETENCES } from "../competences/competence-areas.ts";
import type { SignedIn } from "../context.ts";
import { Participation } from "./participation.entity.ts";
import { loadSkillsOfParticipation } from "./participation.store.ts";
import { countsByPlace, sumOf } from "./skill-counts.rules.ts";
import type { SkillCount } from "./skill-counts.rules.ts";
import { AreaMastery, CompetenceMastery } from "./skill-mastery.type.ts";

@Resolver(() => Participation)
export class SkillMasteryResolver {
  @FieldResolver(() => [CompetenceMastery], {
    nullable: true,
    description: "Those that the campaign asks for, in the order of their codes; null until a file says them.",
  })
  async competences(@Root() one: Participation, @Ctx() context: SignedIn): Promise<CompetenceMastery[] | null> {
    const counts = await countsOf(one, context);
    return counts && [...counts].map(([place, count]) => ({ competence: COMPETENCES[place]!, ...count }));
  }

  @FieldResolver(() => [AreaMastery], { nullable: true, description: "The same, by area." })
  async areas(@Root() one: Participation, @Ctx() context: SignedIn): Promise<AreaMastery[] | null> {
    const counts = await countsOf(one, context);
    if (!counts) return null;
    const byArea = Map.groupBy(counts, ([place]) => COMPETENCES[place]!.area);
    return COMPETENCE_AREAS.filter((area) => byArea.has(area)).map((area) => ({
      area,
      ...sumOf(byArea.get(area)!.map(([, count]) => count)),
    }));
  }
}

async function countsOf({ id }: Participation, { load }: SignedIn): Promise<Map<number, SkillCount> | null> {
  const skills = await load(loadSkillsOfParticipation, id);
  return skills ? countsByPlace(skills) : null;
}
