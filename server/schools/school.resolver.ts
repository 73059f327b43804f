import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { GradeLevel, SchoolClass } from "./school-class.entity.ts";
import { SchoolYear } from "./school-year.entity.ts";
import { localDay, schoolYearOf } from "./school-year.rules.ts";
import {
  countStudentsByClass,
  getSchool,
  listClasses,
  listYearsToRead,
  loadClasses,
  loadHomeroomTeachers,
  loadSchoolYears,
} from "./school.store.ts";
import { School } from "./school.entity.ts";
import { StaffMember } from "./staff.entity.ts";
import { Student } from "./student.entity.ts";
import {
  getStudent,
  loadClassIdInYear,
  loadClassIdOfStudent,
  loadHasEmail,
  loadStudentsOfClass,
} from "./student.store.ts";
import { User } from "./user.type.ts";

@Resolver(() => School)
export class SchoolResolver {
  @Rule("self:read")
  @Query(() => School, { nullable: true, description: "The viewer's school." })
  async school(@Ctx() { viewer, units }: SignedIn): Promise<School | null> {
    return viewer.role === "ACADEMY" ? null : units.read((db) => getSchool(db, viewer));
  }

  @FieldResolver(() => [SchoolYear], {
    description: "Newest first; for a teacher the running one, for classes are followed while their year runs.",
  })
  years(@Ctx() { viewer, units }: SignedIn): Promise<SchoolYear[]> {
    return units.read((db) => listYearsToRead(db, viewer));
  }

  @FieldResolver(() => [SchoolClass], {
    description:
      "Classes of the school year (the current one when none is named) that the viewer may see, in natural order (6A, 6B, 10A).",
  })
  classes(
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Arg("gradeLevel", () => GradeLevel, { nullable: true }) gradeLevel: GradeLevel | null,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<SchoolClass[]> {
    const only = { schoolYearId: schoolYearId ?? null, gradeLevel: gradeLevel ?? null };
    return units.read((db) => listClasses(db, viewer, only));
  }
}

@Resolver(() => SchoolYear)
export class SchoolYearResolver {
  @FieldResolver(() => String, { description: "2026-2027" })
  name(@Root() year: SchoolYear, @Ctx() { viewer }: SignedIn): string {
    return schoolYearOf(year.startsOn, viewer.timeZone, viewer.yearFirstDay).name;
  }

  @FieldResolver(() => Boolean)
  isCurrent(@Root() year: SchoolYear, @Ctx() { viewer, now }: SignedIn): boolean {
    const today = localDay(now.toISOString(), viewer.timeZone);
    return year.startsOn <= today && today <= year.endsOn;
  }
}

@Resolver(() => SchoolClass)
export class SchoolClassResolver {
  @FieldResolver(() => SchoolYear)
  async schoolYear(@Root() { schoolYearId }: SchoolClass, @Ctx() { load }: SignedIn): Promise<SchoolYear> {
    return (await load(loadSchoolYears, schoolYearId))!;
  }

  @FieldResolver(() => Int, { description: "Students enrolled now." })
  async studentCount(@Root() { id }: SchoolClass, @Ctx() { load }: SignedIn): Promise<number> {
    return (await load(countStudentsByClass, id)) ?? 0;
  }

  @FieldResolver(() => [StaffMember])
  async homeroomTeachers(@Root() { id }: SchoolClass, @Ctx() { load }: SignedIn): Promise<StaffMember[]> {
    return (await load(loadHomeroomTeachers, id)) ?? [];
  }

  @FieldResolver(() => [Student], { description: "By last name then first name (French collation)." })
  async students(@Root() { id }: SchoolClass, @Ctx() { load }: SignedIn): Promise<Student[]> {
    return (await load(loadStudentsOfClass, id)) ?? [];
  }
}

@Resolver(() => Student)
export class StudentResolver {
  @Rule("student:read")
  @Query(() => Student, { nullable: true })
  student(@Arg("id", () => ID) id: string, @Ctx() { viewer, units }: SignedIn): Promise<Student> {
    return units.read((db) => getStudent(db, viewer, id));
  }

  @FieldResolver(() => SchoolClass, { nullable: true, description: "This year's, or that of the year named." })
  async schoolClass(
    @Root() { id }: Student,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() { load }: SignedIn,
  ): Promise<SchoolClass | null> {
    const classId = schoolYearId
      ? await load(loadClassIdInYear, `${id} ${schoolYearId}`)
      : await load(loadClassIdOfStudent, id);
    return classId ? ((await load(loadClasses, classId)) ?? null) : null;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether an import brought an e-mail address; the address is never shown.",
  })
  async hasEmail(@Root() { id, emailKnown }: Student, @Ctx() { load }: SignedIn): Promise<boolean> {
    return emailKnown ?? (await load(loadHasEmail, id)) ?? false;
  }
}

@Resolver(() => User)
export class UserResolver {
  @FieldResolver(() => School, { nullable: true })
  async school(@Ctx() { viewer, units }: SignedIn): Promise<School | null> {
    return viewer.role === "ACADEMY" ? null : units.read((db) => getSchool(db, viewer));
  }

  @FieldResolver(() => [SchoolClass], {
    description: "The classes this person follows this year; every class of the school for REFERENT and HEAD.",
  })
  async classes(@Ctx() { viewer, units }: SignedIn): Promise<SchoolClass[]> {
    if (viewer.role === "ACADEMY") return [];
    return units.read((db) => listClasses(db, viewer, { schoolYearId: null, gradeLevel: null }));
  }

  @FieldResolver(() => [SchoolClass], {
    description: "The classes of which this person is the homeroom teacher (professeur principal).",
  })
  async homeroomOf(@Ctx() { viewer, units }: SignedIn): Promise<SchoolClass[]> {
    if (viewer.homeroomIds.length === 0) return [];
    const classes = await units.read((db) => listClasses(db, viewer, { schoolYearId: null, gradeLevel: null }));
    return classes.filter(({ id }) => viewer.homeroomIds.includes(id));
  }
}
