import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { Campaign } from "../campaigns/campaign.entity.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import type { SignedIn } from "../context.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { Participation, Stars } from "./participation.entity.ts";
import { loadParticipationsOfStudent } from "./participation.store.ts";

@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => Student)
  async student(@Root() { studentId }: Participation, @Ctx() { load }: SignedIn): Promise<Student> {
    return (await load(loadStudents, studentId))!;
  }

  @FieldResolver(() => Campaign)
  async campaign(@Root() { campaignId }: Participation, @Ctx() { load }: SignedIn): Promise<Campaign> {
    return (await load(loadCampaigns, campaignId))!;
  }

  @FieldResolver(() => Stars, { nullable: true })
  stars(@Root() { starsAcquired, starsTotal }: Participation): Stars | null {
    return starsAcquired === null || starsTotal === null ? null : { acquired: starsAcquired, total: starsTotal };
  }
}

@Resolver(() => Student)
export class StudentParticipationsResolver {
  @FieldResolver(() => [Participation], { description: "Newest first, every attempt." })
  async participations(@Root() { id }: Student, @Ctx() { load }: SignedIn): Promise<Participation[]> {
    return (await load(loadParticipationsOfStudent, id)) ?? [];
  }
}
