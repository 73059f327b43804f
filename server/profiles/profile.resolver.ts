import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";

import type { SignedIn } from "../context.ts";
import { Participation } from "../participations/participation.entity.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import { Student } from "../schools/student.entity.ts";
import { studentYearKey } from "../schools/student-year.rules.ts";
import { loadProfilesOfParticipation, loadProfilesOfStudent } from "./profile.store.ts";
import { Certifiability, CompetenceProfile } from "./profile.type.ts";
import { certifiabilityOf, profileOf } from "./profile-views.ts";
import type { KnownLevels } from "./profile-views.ts";

@Resolver(() => Student)
export class StudentProfileResolver {
  @FieldResolver(() => CompetenceProfile, {
    nullable: true,
    description: "Newest profile, or the newest by the end of the school year named; null when none was received.",
  })
  async profile(
    @Root() student: Student,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() context: SignedIn,
  ): Promise<CompetenceProfile | null> {
    const known = schoolYearId ? (await profilesOf(student, schoolYearId, context))[0] : newestOf(student);
    return known ? profileOf(known) : null;
  }

  @FieldResolver(() => Certifiability, {
    description: "By the newest profile, or the newest by the end of the school year named.",
  })
  async certifiability(
    @Root() student: Student,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() context: SignedIn,
  ): Promise<Certifiability> {
    if (!schoolYearId) return certifiabilityOf(student.certifiableCount, student.profileKnownAt);
    const [known] = await profilesOf(student, schoolYearId, context);
    return certifiabilityOf(known?.certifiableCount ?? null, known?.knownAt ?? null);
  }

  @FieldResolver(() => [CompetenceProfile], {
    description: "Every profile received, or those received by the end of the school year named; newest first.",
  })
  async profiles(
    @Root() student: Student,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() context: SignedIn,
  ): Promise<CompetenceProfile[]> {
    return (await profilesOf(student, schoolYearId, context)).map(profileOf);
  }
}

/** The student carries a copy of the newest. */
function newestOf(student: Student): KnownLevels | null {
  const { id: studentId, levels, pix, pixScore, certifiableCount, profileKnownAt: knownAt } = student;
  if (!levels || !pix || pixScore === null || certifiableCount === null || !knownAt) return null;
  return { studentId, participationId: null, levels, pix, pixScore, certifiableCount, knownAt };
}

async function profilesOf({ id }: Student, schoolYearId: string | null, { load }: SignedIn): Promise<KnownLevels[]> {
  return (await load(loadProfilesOfStudent, studentYearKey(id, uuidOrNone(schoolYearId)))) ?? [];
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
