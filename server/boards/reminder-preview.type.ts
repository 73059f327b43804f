import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { SupportNeed } from "../progress/support-need.type.ts";
import { Reminder } from "../reminders/reminder.entity.ts";
import { ReminderTone, TemplateProblem } from "../reminders/reminder-template.type.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { DateTimeISO } from "../shared/scalars.ts";

export enum SkipReason {
  REMINDED_RECENTLY = "REMINDED_RECENTLY",
  NO_ADDRESS = "NO_ADDRESS",
  NOTHING_TO_REMIND = "NOTHING_TO_REMIND",
}
registerEnumType(SkipReason, { name: "SkipReason", description: "Why a student was left out of a reminder." });

@Rule("reminder:read")
@ObjectType({ description: "A piece of a message; joined, the pieces are the message." })
export class MessagePart {
  @Field(() => String)
  text!: string;

  @Field(() => Boolean, { description: "Filled in for this student; else the template's own words." })
  isFilledIn!: boolean;
}

@Rule("reminder:read")
@ObjectType({ description: "What one student would be told, and whether they would be." })
export class PreviewedReminder {
  studentId!: string;

  @Field(() => SchoolClass, { nullable: true })
  schoolClass!: SchoolClass | null;

  @Field(() => [SupportNeed], { description: "Most pressing first; empty when nothing is wrong." })
  supportNeeds!: SupportNeed[];

  @Field(() => ReminderTone)
  tone!: `${ReminderTone}`;

  @Field(() => [MessagePart])
  message!: MessagePart[];

  @Field(() => SkipReason, {
    nullable: true,
    description: "Why the student would be left out; null when they would be reminded.",
  })
  skipReason!: `${SkipReason}` | null;

  @Field(() => Reminder, { nullable: true })
  lastReminder!: Reminder | null;
}

@Rule("reminder:read")
@ObjectType({ description: "What a class's reminders rest on: it may be stale." })
export class ReminderSource {
  @Field(() => SchoolClass)
  schoolClass!: SchoolClass;

  @Field(() => DateTimeISO, { nullable: true, description: "Newest fact that an import brought to this class." })
  asOf!: Date | null;

  @Field(() => Int, { description: "Typed names that may be this class's students." })
  pendingNameCount!: number;
}

@Rule("reminder:read")
@ObjectType({ description: "What remindStudents would do at this moment; nothing is written." })
export class ReminderPreview {
  @Field(() => [PreviewedReminder], { description: "By the students' names." })
  lines!: PreviewedReminder[];

  @Field(() => [TemplateProblem], {
    description: "Names in braces that stand for nothing; empty when all can be sent.",
  })
  problems!: TemplateProblem[];

  @Field(() => [ReminderSource], { description: "One for each class of the students." })
  sources!: ReminderSource[];
}
