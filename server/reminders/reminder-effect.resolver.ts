import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { EFFECT_DAYS, effectOf } from "./reminder-effect.rules.ts";
import { listRemindedFacts } from "./reminder-effect.store.ts";

@Rule("reminder:read")
@ObjectType({
  description:
    "What this year's reminders changed. Each student is judged by the last reminder that is old enough: moved is to begin, to go on or to send within the days.",
})
export class ReminderEffect {
  @Field(() => Int, { description: "Days within which a move counts." })
  days!: number;

  @Field(() => Int, { description: "Students reminded at least that long ago." })
  remindedCount!: number;

  @Field(() => Int)
  movedCount!: number;

  @Field(() => Int, { description: "Students of whom it is too soon to say." })
  tooSoonCount!: number;

  stillIds!: string[];
}

@Resolver(() => ReminderEffect)
export class ReminderEffectResolver {
  @FieldResolver(() => [Student], { description: "Those who have not moved." })
  async still(@Root() { stillIds }: ReminderEffect, @Ctx() { load }: SignedIn): Promise<Student[]> {
    const students = await Promise.all(stillIds.map((id) => load(loadStudents, id)));
    return students.filter((one) => one !== undefined);
  }
}

@Resolver(() => School)
export class SchoolReminderEffectResolver {
  @Rule("reminder:read")
  @FieldResolver(() => ReminderEffect, {
    description: "Of the students whom the viewer follows; of these classes when some are named.",
  })
  async reminderEffect(
    @Arg("classIds", () => [ID], { nullable: true }) classIds: string[] | null,
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<ReminderEffect> {
    const facts = await units.read((db) => listRemindedFacts(db, viewer, classIds ?? null));
    const { moved, still, tooSoon } = effectOf(facts, { now: now.toISOString(), timeZone: viewer.timeZone });
    return {
      days: EFFECT_DAYS,
      remindedCount: moved.length + still.length,
      movedCount: moved.length,
      tooSoonCount: tooSoon.length,
      stillIds: still,
    };
  }
}
