import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { COMPETENCES } from "../competences/competence-areas.ts";
import type { SignedIn } from "../context.ts";
import { profileChange } from "./profile-change.rules.ts";
import { loadProfilesOfStudent } from "./profile.store.ts";
import { CompetenceProfile, ProfileChange } from "./profile.type.ts";

@Resolver(() => CompetenceProfile)
export class ProfileChangeResolver {
  @FieldResolver(() => ProfileChange, { nullable: true, description: "Null in the first profile." })
  async change(
    @Root() { studentId, participationId }: CompetenceProfile,
    @Ctx() { load }: SignedIn,
  ): Promise<ProfileChange | null> {
    const profiles = (await load(loadProfilesOfStudent, studentId)) ?? [];
    const place = participationId === null ? 0 : profiles.findIndex((one) => one.participationId === participationId);
    const [after, before] = profiles.slice(place, place + 2);
    if (!after || !before) return null;

    const { pixGained, levels } = profileChange(before, after);
    return { pixGained, levels: levels.map(({ place: at, from, to }) => ({ competence: COMPETENCES[at]!, from, to })) };
  }
}
