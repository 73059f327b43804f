import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { loadStaff } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { Reminder } from "./reminder.entity.ts";
import { mayTakeBack } from "./take-back.rules.ts";
import { takeBackReminders } from "./take-back-reminders.ts";

@Rule("reminder:send")
@ObjectType()
export class TakeBackRemindersPayload {
  @Field(() => [Reminder], { description: "In the order asked for." })
  reminders!: Reminder[];
}

/** What was recorded by mistake. */
@Rule("reminder:read")
@Resolver(() => Reminder)
export class TakeBackResolver {
  @Rule("reminder:send")
  @Mutation(() => TakeBackRemindersPayload, {
    description:
      "Of reminders that a person gave and recorded the same day; all or none. They stay in the history as CANCELLED, and their students may be reminded again. 1 to 500.",
  })
  async takeBackReminders(
    @Arg("reminderIds", () => [ID]) ids: string[],
    @Ctx() { viewer, units, now }: SignedIn,
  ): Promise<TakeBackRemindersPayload> {
    return { reminders: await units.write((db) => takeBackReminders(db, viewer, { ids, at: now })) };
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may still take it back." })
  mayTakeBack(@Root() reminder: Reminder, @Ctx() { viewer, now }: SignedIn): boolean {
    return mayTakeBack(viewer, reminder, { now: now.toISOString(), timeZone: viewer.timeZone });
  }

  @FieldResolver(() => StaffMember, { nullable: true })
  async takenBackBy(@Root() { takenBackById }: Reminder, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return takenBackById ? ((await load(loadStaff, takenBackById)) ?? null) : null;
  }
}
