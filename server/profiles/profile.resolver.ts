import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { SignedIn } from "../context.ts";
import { Participation } from "../participations/participation.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { loadProfilesOfParticipation, loadProfilesOfStudent } from "./profile.store.ts";
import { Certifiability, CompetenceProfile } from "./profile.type.ts";
import { certifiabilityOf, profileOf } from "./profile-views.ts";

@Resolver(() => Student)
export class StudentProfileResolver {
  @FieldResolver(() => CompetenceProfile, {
    nullable: true,
    description: "Newest profile; null when none was ever received.",
  })
  profile(@Root() student: Student): CompetenceProfile | null {
    const { levels, pix, pixScore, certifiableCount, profileKnownAt: knownAt } = student;
    if (!levels || !pix || pixScore === null || certifiableCount === null || !knownAt) return null;
    return profileOf({ levels, pix, pixScore, certifiableCount, knownAt });
  }

  @FieldResolver(() => Certifiability)
  certifiability(@Root() { certifiableCount, profileKnownAt }: Student): Certifiability {
    return certifiabilityOf(certifiableCount, profileKnownAt);
  }

  @FieldResolver(() => [CompetenceProfile], { description: "Every profile received, newest first." })
  async profiles(@Root() { id }: Student, @Ctx() { load }: SignedIn): Promise<CompetenceProfile[]> {
    return ((await load(loadProfilesOfStudent, id)) ?? []).map(profileOf);
  }
}

@Resolver(() => Participation)
export class ParticipationCertifiabilityResolver {
  @FieldResolver(() => Certifiability, { nullable: true, description: "Of the profile that was sent; null otherwise." })
  certifiability(@Root() { certifiableCount, sharedAt }: Participation): Certifiability | null {
    return certifiableCount === null ? null : certifiabilityOf(certifiableCount, sharedAt);
  }

  @FieldResolver(() => CompetenceProfile, { nullable: true, description: "The profile that was sent; null otherwise." })
  async profile(@Root() { id }: Participation, @Ctx() { load }: SignedIn): Promise<CompetenceProfile | null> {
    const sent = await load(loadProfilesOfParticipation, id);
    return sent ? profileOf(sent) : null;
  }
}
