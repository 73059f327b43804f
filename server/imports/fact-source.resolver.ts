import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { SignedIn } from "../context.ts";
import { Participation } from "../participations/participation.entity.ts";
import { CompetenceProfile } from "../profiles/profile.type.ts";
import { loadStaff } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { loadListSources, loadProfileParticipation, loadSourcesOfParticipation } from "./fact-source.store.ts";
import { FactSource } from "./fact-source.type.ts";
import { Import } from "./import.entity.ts";
import { loadImports } from "./import.store.ts";

@Resolver(() => FactSource)
export class FactSourceResolver {
  @FieldResolver(() => Import, {
    nullable: true,
    description: "Null where the import is a colleague's, and not the viewer's to read.",
  })
  async import(@Root() { importId }: FactSource, @Ctx() { load }: SignedIn): Promise<Import | null> {
    return (await load(loadImports, importId)) ?? null;
  }

  @FieldResolver(() => StaffMember, { nullable: true, description: "Who dropped the file in." })
  async importedBy(@Root() { importedById }: FactSource, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return importedById ? ((await load(loadStaff, importedById)) ?? null) : null;
  }
}

@Resolver(() => Participation)
export class ParticipationSourcesResolver {
  @FieldResolver(() => [FactSource], { description: "The lines of files that say it, the newest file first." })
  async sources(@Root() { id }: Participation, @Ctx() { load }: SignedIn): Promise<FactSource[]> {
    return (await load(loadSourcesOfParticipation, id)) ?? [];
  }
}

@Resolver(() => CompetenceProfile)
export class ProfileSourcesResolver {
  @FieldResolver(() => [FactSource], { description: "The lines of files that brought it, the newest file first." })
  async sources(
    @Root() { studentId, participationId }: CompetenceProfile,
    @Ctx() { load }: SignedIn,
  ): Promise<FactSource[]> {
    const id = participationId ?? (await load(loadProfileParticipation, studentId));
    return id ? ((await load(loadSourcesOfParticipation, id)) ?? []) : [];
  }
}

@Resolver(() => Student)
export class StudentSourcesResolver {
  @FieldResolver(() => [FactSource], {
    description: "The lists of students that made or changed this student, or their class; newest first.",
  })
  async listSources(@Root() { id }: Student, @Ctx() { load }: SignedIn): Promise<FactSource[]> {
    return (await load(loadListSources, id)) ?? [];
  }
}
