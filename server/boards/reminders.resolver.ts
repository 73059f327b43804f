import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { Reminder } from "../reminders/reminder.entity.ts";
import { RemindStudentsInput } from "../reminders/reminder.inputs.ts";
import type { Skipped } from "../reminders/reminder-request.store.ts";
import { remindStudents } from "../reminders/remind-students.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { loadNeedsOfStudents } from "./load-needs-of-students.ts";

export enum SkipReason {
  REMINDED_RECENTLY = "REMINDED_RECENTLY",
  NO_ADDRESS = "NO_ADDRESS",
  NOTHING_TO_REMIND = "NOTHING_TO_REMIND",
}
registerEnumType(SkipReason, { name: "SkipReason", description: "Why a student was left out of a reminder." });

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
    description: "Sends, or records as given, one reminder to each student; the same requestId never reminds twice.",
  })
  remindStudents(
    @Arg("input", () => RemindStudentsInput) input: RemindStudentsInput,
    @Ctx() { viewer, units, now, language }: SignedIn,
  ): Promise<RemindStudentsPayload> {
    return units.write((db) => {
      const needsOf = (studentIds: readonly string[]) => loadNeedsOfStudents(db, viewer, studentIds, now);
      return remindStudents(db, viewer, { input, language, at: now, needsOf });
    });
  }
}

@Resolver(() => SkippedReminder)
export class SkippedReminderResolver {
  @FieldResolver(() => Student)
  async student(@Root() { studentId }: SkippedReminder, @Ctx() { load }: SignedIn): Promise<Student> {
    return (await load(loadStudents, studentId))!;
  }
}
