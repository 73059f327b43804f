import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { loadStaff } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { FollowUpMark, FollowUpMarkKind } from "./follow-up-mark.entity.ts";
import type { Followed } from "./followed.type.ts";
import { isPutOff } from "./follow-up.rules.ts";
import { loadMarksOfStudents, loadPutOffs } from "./follow-up.store.ts";
import { markFollowUp } from "./mark-follow-up.ts";
import { PutOff } from "./put-off.entity.ts";
import { putOffStudent } from "./put-off-student.ts";
import { takeBackMark } from "./take-back-mark.ts";
import { takeBackPutOff } from "./take-back-put-off.ts";

@Rule("follow-up:edit")
@ObjectType({ description: "The student as they are followed now." })
export class FollowUpPayload {
  @Field(() => Student)
  student!: Student;
}

@Rule("student:read")
@Resolver(() => Student)
export class StudentFollowUpResolver {
  @Rule("follow-up:edit")
  @Mutation(() => FollowUpPayload, { description: "The same by the same person on the same day stays one mark." })
  async markFollowUp(
    @Arg("studentId", () => ID) studentId: string,
    @Arg("kind", () => FollowUpMarkKind) kind: FollowUpMarkKind,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<FollowUpPayload> {
    return { student: await units.write((db) => markFollowUp(db, viewer, { studentId, kind, at: now })) };
  }

  @Rule("follow-up:edit")
  @Mutation(() => FollowUpPayload, { description: "One's own mark; REFERENT and HEAD anybody's." })
  async takeBackMark(
    @Arg("markId", () => ID) markId: string,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<FollowUpPayload> {
    return { student: await units.write((db) => takeBackMark(db, viewer, markId)) };
  }

  @Rule("follow-up:edit")
  @Mutation(() => FollowUpPayload, { description: "For 14 days the student is not shown among those to support." })
  async putOffStudent(
    @Arg("studentId", () => ID) studentId: string,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<FollowUpPayload> {
    return { student: await units.write((db) => putOffStudent(db, viewer, { studentId, at: now })) };
  }

  @Rule("follow-up:edit")
  @Mutation(() => FollowUpPayload)
  async takeBackPutOff(
    @Arg("studentId", () => ID) studentId: string,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<FollowUpPayload> {
    return { student: await units.write((db) => takeBackPutOff(db, viewer, studentId)) };
  }

  @FieldResolver(() => [FollowUpMark], { description: "Newest first." })
  async followUpMarks(@Root() { id }: Student, @Ctx() { load }: SignedIn): Promise<FollowUpMark[]> {
    return (await load(loadMarksOfStudents, id)) ?? [];
  }

  @FieldResolver(() => FollowUpMark, { nullable: true })
  async lastMark(
    @Root() { id, followUp }: Student & Followed,
    @Ctx() { load }: SignedIn,
  ): Promise<FollowUpMark | null> {
    return followUp ? followUp.lastMark : ((await load(loadMarksOfStudents, id))?.[0] ?? null);
  }

  @FieldResolver(() => PutOff, { nullable: true, description: "Null where the student is on the list." })
  async putOff(
    @Root() { id, followUp }: Student & Followed,
    @Ctx() { load, viewer, now }: SignedIn,
  ): Promise<PutOff | null> {
    const putOff = followUp ? followUp.putOff : ((await load(loadPutOffs, id)) ?? null);
    return putOff && isPutOff(putOff.until, now.toISOString(), viewer.timeZone) ? putOff : null;
  }
}

@Resolver(() => FollowUpMark)
export class FollowUpMarkResolver {
  @FieldResolver(() => StaffMember, { nullable: true })
  async markedBy(@Root() { markedById }: FollowUpMark, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return markedById ? ((await load(loadStaff, markedById)) ?? null) : null;
  }
}

@Resolver(() => PutOff)
export class PutOffResolver {
  @FieldResolver(() => StaffMember, { nullable: true })
  async putOffBy(@Root() { putOffById }: PutOff, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return putOffById ? ((await load(loadStaff, putOffById)) ?? null) : null;
  }
}
