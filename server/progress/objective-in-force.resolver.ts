import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { schoolYearOf } from "../schools/school-year.rules.ts";
import { School } from "../schools/school.entity.ts";
import { loadStaff } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { listWideChanges, loadChangesOfClasses, loadChangesOfStudents } from "./objective-change.store.ts";
import { ObjectiveChange } from "./objective-change.type.ts";
import { loadObjectivesForClasses, loadObjectivesForStudents } from "./objective-in-force.store.ts";
import type { ObjectivesFor } from "./objective-in-force.store.ts";
import { ObjectiveInForce } from "./objective-in-force.type.ts";
import { objectiveInForce } from "./objective.rules.ts";

@Resolver(() => School)
export class SchoolObjectiveChangesResolver {
  @FieldResolver(() => [ObjectiveChange], { description: "This year's of the school and its grades, newest first." })
  objectiveChanges(@Ctx() { viewer, units }: SignedIn): Promise<ObjectiveChange[]> {
    return units.read((db) => listWideChanges(db, viewer));
  }
}

@Resolver(() => SchoolClass)
export class SchoolClassObjectiveResolver {
  @FieldResolver(() => ObjectiveInForce, { description: "The narrowest: the class's own, its grade's, the school's." })
  async objective(@Root() { id }: SchoolClass, @Ctx() context: SignedIn): Promise<ObjectiveInForce> {
    return objectiveInForce(await ofClass(id, context));
  }

  @FieldResolver(() => ObjectiveInForce, { description: "What holds where the class has none of its own." })
  async widerObjective(@Root() { id }: SchoolClass, @Ctx() context: SignedIn): Promise<ObjectiveInForce> {
    return objectiveInForce(await ofClass(id, context), "CLASS");
  }

  @FieldResolver(() => [ObjectiveChange], { description: "Of the class's own objective, newest first." })
  async objectiveChanges(@Root() { id }: SchoolClass, @Ctx() { load }: SignedIn): Promise<ObjectiveChange[]> {
    return (await load(loadChangesOfClasses, id)) ?? [];
  }
}

@Rule("student:read")
@Resolver(() => Student)
export class StudentObjectiveResolver {
  @FieldResolver(() => ObjectiveInForce, { description: "The narrowest: the student's own, else that of their class." })
  async objective(@Root() { id }: Student, @Ctx() context: SignedIn): Promise<ObjectiveInForce> {
    return objectiveInForce(await ofStudent(id, context));
  }

  @FieldResolver(() => ObjectiveInForce, { description: "What holds where the student has none of their own." })
  async widerObjective(@Root() { id }: Student, @Ctx() context: SignedIn): Promise<ObjectiveInForce> {
    return objectiveInForce(await ofStudent(id, context), "STUDENT");
  }

  @FieldResolver(() => [ObjectiveChange], { description: "Of the student's own objective, newest first." })
  async objectiveChanges(@Root() { id }: Student, @Ctx() { load }: SignedIn): Promise<ObjectiveChange[]> {
    return (await load(loadChangesOfStudents, id)) ?? [];
  }
}

@Resolver(() => ObjectiveChange)
export class ObjectiveChangeResolver {
  @FieldResolver(() => StaffMember, { nullable: true })
  async changedBy(@Root() { changedById }: ObjectiveChange, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return changedById ? ((await load(loadStaff, changedById)) ?? null) : null;
  }
}

async function ofClass(id: string, { load }: SignedIn): Promise<ObjectivesFor> {
  return (await load(loadObjectivesForClasses, id))!;
}

/** Before the school has a year, what every school begins with. */
async function ofStudent(id: string, { load, viewer, now }: SignedIn): Promise<ObjectivesFor> {
  const known = await load(loadObjectivesForStudents, id);
  return known ?? { schoolYear: schoolYearOf(now.toISOString(), viewer.timeZone, viewer.yearFirstDay), targets: [] };
}
