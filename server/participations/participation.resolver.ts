import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Campaign } from "../campaigns/campaign.entity.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import type { SignedIn } from "../context.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { studentYearKey } from "../schools/student-year.rules.ts";
import { Participation, Stars } from "./participation.entity.ts";
import { getParticipation, loadParticipationsOfStudent } from "./participation.store.ts";

@Resolver(() => Participation)
export class ParticipationResolver {
  @Rule("student:read")
  @Query(() => Participation, { nullable: true })
  participation(@Arg("id", () => ID) id: string, @Ctx() { viewer, units }: SignedIn): Promise<Participation> {
    return units.read((db) => getParticipation(db, viewer, id));
  }

  @FieldResolver(() => Student)
  async student(@Root() { studentId }: Participation, @Ctx() { load }: SignedIn): Promise<Student> {
    return (await load(loadStudents, studentId))!;
  }

  @FieldResolver(() => Campaign)
  async campaign(@Root() participation: Participation, @Ctx() context: SignedIn): Promise<Campaign> {
    return campaignOfParticipation(participation, context);
  }

  @FieldResolver(() => Stars, { nullable: true })
  stars(@Root() { starsAcquired, starsTotal }: Participation): Stars | null {
    return starsAcquired === null || starsTotal === null ? null : { acquired: starsAcquired, total: starsTotal };
  }
}

export async function campaignOfParticipation(
  { campaignId, knownCampaign }: Participation,
  { load }: SignedIn,
): Promise<Campaign> {
  return knownCampaign ?? (await load(loadCampaigns, campaignId))!;
}

@Resolver(() => Student)
export class StudentParticipationsResolver {
  @FieldResolver(() => [Participation], {
    description: "Newest first, every attempt, or those of the school year named.",
  })
  async participations(
    @Root() { id }: Student,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() { load }: SignedIn,
  ): Promise<Participation[]> {
    return (await load(loadParticipationsOfStudent, studentYearKey(id, uuidOrNone(schoolYearId)))) ?? [];
  }
}
