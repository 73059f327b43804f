import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { isEmailOffered } from "../mails/mail-offer.rules.ts";
import { queueReminderMails } from "../mails/queue-reminder-mails.ts";
import { Reminder } from "../reminders/reminder.entity.ts";
import { PreviewRemindersInput, RemindStudentsInput } from "../reminders/reminder.inputs.ts";
import type { Skipped } from "../reminders/reminder-request.store.ts";
import { remindStudents } from "../reminders/remind-students.ts";
import { getSchool } from "../schools/school.store.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { previewReminders } from "./preview-reminders.ts";
import { PreviewedReminder, ReminderPreview, SkipReason } from "./reminder-preview.type.ts";
import { loadBoardsOfStudents, standingsIn } from "./standings.ts";

@Rule("reminder:read")
@ObjectType({ description: "A student who was left out, and why." })
export class SkippedReminder implements Skipped {
  studentId!: string;

  @Field(() => SkipReason)
  reason!: `${SkipReason}`;
}

@Rule("reminder:send")
@ObjectType()
export class RemindStudentsPayload {
  @Field(() => [Reminder], { description: "By the students' names." })
  reminders!: Reminder[];

  @Field(() => [SkippedReminder])
  skipped!: SkippedReminder[];
}

/** Stands here because who needs support is known to the boards alone. */
@Resolver()
export class RemindStudentsResolver {
  @Rule("reminder:send")
  @Mutation(() => RemindStudentsPayload, {
    description:
      "Sends, or records as given, one reminder to each student; the same requestId never reminds twice. UNKNOWN_VARIABLE says where: the place of its brace in the text, and the tone where there are several.",
  })
  remindStudents(
    @Arg("input", () => RemindStudentsInput) input: RemindStudentsInput,
    @Ctx() { viewer, units, now, language, mail: settings }: SignedIn,
  ): Promise<RemindStudentsPayload> {
    return units.write(async (db) => {
      const queueMails = (requestId: string) => queueReminderMails(db, viewer, { requestId, settings, language, now });
      return remindStudents(db, viewer, {
        ...{ input, language, at: now },
        standingsOf: async (ids) => standingsIn(await loadBoardsOfStudents(db, viewer, ids, now)),
        queueMails: isEmailOffered(await getSchool(db, viewer), settings) ? queueMails : null,
      });
    });
  }

  @Rule("reminder:send")
  @Query(() => ReminderPreview, { description: "What remindStudents would do at this moment; nothing is written." })
  previewReminders(
    @Arg("input", () => PreviewRemindersInput) input: PreviewRemindersInput,
    @Ctx() { viewer, units, now, language }: SignedIn,
  ): Promise<ReminderPreview> {
    return units.read((db) => previewReminders(db, viewer, { input, language, at: now }));
  }
}

@Resolver(() => SkippedReminder)
export class SkippedReminderResolver {
  @FieldResolver(() => Student)
  async student(@Root() { studentId }: SkippedReminder, @Ctx() { load }: SignedIn): Promise<Student> {
    return (await load(loadStudents, studentId))!;
  }
}

@Resolver(() => PreviewedReminder)
export class PreviewedReminderResolver {
  @FieldResolver(() => Student)
  async student(@Root() { studentId }: PreviewedReminder, @Ctx() { load }: SignedIn): Promise<Student> {
    return (await load(loadStudents, studentId))!;
  }
}
