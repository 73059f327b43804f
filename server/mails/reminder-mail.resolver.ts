import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { Reminder } from "../reminders/reminder.entity.ts";
import { sentence } from "../shared/messages.ts";
import { DateTimeISO } from "../shared/scalars.ts";
import { cancelReminder } from "./cancel-reminder.ts";
import { loadMailsOfReminders } from "./reminder-mail.store.ts";
import { ReminderOutcome } from "./reminder-outcome.ts";
import { maySettle } from "./settle.rules.ts";
import { settleReminder } from "./settle-reminder.ts";

@Rule("reminder:send")
@ObjectType()
export class CancelReminderPayload {
  @Field(() => Reminder)
  reminder!: Reminder;
}

@Rule("reminder:send")
@ObjectType()
export class SettleReminderPayload {
  @Field(() => Reminder)
  reminder!: Reminder;
}

/** What a reminder that goes by e-mail has beside its words. */
@Rule("reminder:read")
@Resolver(() => Reminder)
export class ReminderMailResolver {
  @Rule("reminder:send")
  @Mutation(() => CancelReminderPayload, { description: "Only before it has left." })
  async cancelReminder(
    @Arg("reminderId", () => ID) id: string,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<CancelReminderPayload> {
    return { reminder: await units.write((db) => cancelReminder(db, viewer, { id })) };
  }

  @Rule("reminder:send")
  @Mutation(() => SettleReminderPayload, { description: "Of a mail that is UNCERTAIN or FAILED." })
  async settleReminder(
    @Arg("reminderId", () => ID) id: string,
    @Arg("outcome", () => ReminderOutcome) outcome: ReminderOutcome,
    @Ctx() { viewer, units, now, mail }: SignedIn,
  ): Promise<SettleReminderPayload> {
    const settling = { id, outcome, settings: mail, now };
    return { reminder: await units.write((db) => settleReminder(db, viewer, settling)) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why the mail failed, is uncertain or is tried again: the mail server's own words, else a sentence.",
  })
  async failure(@Root() { id }: Reminder, @Ctx() { load, language }: SignedIn): Promise<string | null> {
    const mail = await load(loadMailsOfReminders, id);
    if (!mail?.failure) return null;
    return (mail.failure === "REFUSED" && mail.reply) || sentence(language, `mail.failure.${mail.failure}`);
  }

  @FieldResolver(() => DateTimeISO, {
    nullable: true,
    description: "Before when a waiting mail does not leave: quiet hours, or the next try.",
  })
  async nextTryAt(@Root() { id }: Reminder, @Ctx() { load }: SignedIn): Promise<Date | null> {
    return (await load(loadMailsOfReminders, id))?.nextTryAt ?? null;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may cancel it, or decide on it." })
  maySettle(@Root() reminder: Reminder, @Ctx() { viewer }: SignedIn): boolean {
    return maySettle(viewer, reminder);
  }
}
