import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { School } from "../schools/school.entity.ts";
import { loadClasses, loadStaff } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { Objective } from "./objective.entity.ts";
import { SetObjectiveInput } from "./objective.inputs.ts";
import { listObjectives } from "./objective.store.ts";
import { setObjective } from "./set-objective.ts";

@Rule("objective:edit")
@ObjectType()
export class SetObjectivePayload {
  @Field(() => School)
  school!: School;
}

@Resolver(() => Objective)
export class ObjectiveResolver {
  @Rule("objective:edit")
  @Mutation(() => SetObjectivePayload, {
    description: "Competences to reach in the school year; the narrowest target wins: student, class, grade, school.",
  })
  async setObjective(
    @Arg("input", () => SetObjectiveInput) input: SetObjectiveInput,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<SetObjectivePayload> {
    return { school: await units.write((db) => setObjective(db, viewer, { input, at: now })) };
  }

  @FieldResolver(() => SchoolClass, { nullable: true })
  async schoolClass(@Root() { classId }: Objective, @Ctx() { load }: SignedIn): Promise<SchoolClass | null> {
    return classId ? ((await load(loadClasses, classId)) ?? null) : null;
  }

  @Rule("student:read")
  @FieldResolver(() => Student, { nullable: true })
  async student(@Root() { studentId }: Objective, @Ctx() { load }: SignedIn): Promise<Student | null> {
    return studentId ? ((await load(loadStudents, studentId)) ?? null) : null;
  }

  @FieldResolver(() => StaffMember, { nullable: true })
  async setBy(@Root() { setById }: Objective, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return setById ? ((await load(loadStaff, setById)) ?? null) : null;
  }
}

@Resolver(() => School)
export class SchoolObjectivesResolver {
  @FieldResolver(() => [Objective], {
    description:
      "This year's, widest first: the school's, then by grade, class and student, those that the viewer follows.",
  })
  objectives(@Ctx() { viewer, units }: SignedIn): Promise<Objective[]> {
    return units.read((db) => listObjectives(db, viewer));
  }
}
