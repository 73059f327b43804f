import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { SignedIn } from "../context.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { SchoolYear } from "../schools/school-year.entity.ts";
import { loadClasses, loadSchoolYears } from "../schools/school.store.ts";
import { loadClassIdInYear } from "../schools/student.store.ts";
import { studentYearKey } from "../schools/student-year.rules.ts";
import { Participation } from "./participation.entity.ts";

@Resolver(() => Participation)
export class ParticipationYearResolver {
  @FieldResolver(() => SchoolYear, {
    nullable: true,
    description: "In which it was sent, else begun; null where no file says when.",
  })
  async schoolYear(@Root() { schoolYearId }: Participation, @Ctx() { load }: SignedIn): Promise<SchoolYear | null> {
    return schoolYearId === null ? null : ((await load(loadSchoolYears, schoolYearId)) ?? null);
  }

  @FieldResolver(() => SchoolClass, {
    nullable: true,
    description: "Where the student was in that school year; null where the viewer does not follow that class.",
  })
  async schoolClass(
    @Root() { studentId, schoolYearId }: Participation,
    @Ctx() { load }: SignedIn,
  ): Promise<SchoolClass | null> {
    const classId = schoolYearId && (await load(loadClassIdInYear, studentYearKey(studentId, schoolYearId)));
    return classId ? ((await load(loadClasses, classId)) ?? null) : null;
  }
}
