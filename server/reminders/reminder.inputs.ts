import { ArgsType, Field, ID, InputType } from "type-graphql";

import { PageArgs } from "../shared/page.ts";
import { ReminderChannel, ReminderStatus } from "./reminder.entity.ts";
import { ToneTemplatesInput } from "./reminder-template.inputs.ts";
import { ReminderTone } from "./reminder-template.type.ts";

@InputType()
export class ReminderFilter {
  @Field(() => [ID], { nullable: true, description: "Students of these classes now." })
  classIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  studentIds?: string[] | null;

  @Field(() => [ReminderStatus], { nullable: true })
  statuses?: ReminderStatus[] | null;

  @Field(() => [ReminderChannel], { nullable: true })
  channels?: ReminderChannel[] | null;

  @Field(() => ID, { nullable: true, description: "Those that one request of remindStudents made." })
  requestId?: string | null;
}

@ArgsType()
export class RemindersArgs extends PageArgs {
  @Field(() => ReminderFilter, { nullable: true })
  filter?: ReminderFilter | null;
}

@InputType()
export class RemindStudentsInput {
  @Field(() => ID, {
    description: "Chosen by the caller: a repeated call with the same one changes nothing and answers the same.",
  })
  requestId!: string;

  @Field(() => [ID], { description: "1 to 500." })
  studentIds!: string[];

  @Field(() => ReminderChannel)
  channel!: ReminderChannel;

  @Field(() => String, {
    description:
      "1 to 2,000 characters, with {prenom}, {nom}, {classe}, {motif}, {etape}, {manque}, {campagne}, {objectif}, {date}, {signature} filled in for each student.",
  })
  template!: string;

  @Field(() => ToneTemplatesInput, {
    nullable: true,
    description: "In place of the template: each student gets the text of their tone.",
  })
  templates?: ToneTemplatesInput | null;

  @Field(() => ReminderTone, { nullable: true, description: "The same for all; by each student's gap when null." })
  tone?: `${ReminderTone}` | null;

  @Field(() => Boolean, { nullable: true, description: "Also those reminded recently, and those who need nothing." })
  insist?: boolean | null;
  @Field(() => [ID], { nullable: true, description: "The same for these alone." })
  insistOn?: string[] | null;
}

@InputType({ description: "By exactly one of the two: the students, or the classes." })
export class PreviewRemindersInput {
  @Field(() => [ID], { nullable: true, description: "1 to 500." })
  studentIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "The students of these classes who need support and were not put off.",
  })
  classIds?: string[] | null;

  @Field(() => ReminderChannel)
  channel!: ReminderChannel;

  @Field(() => ToneTemplatesInput, { nullable: true, description: "The school's own for that channel when null." })
  templates?: ToneTemplatesInput | null;

  @Field(() => ReminderTone, { nullable: true, description: "The same for all; by each student's gap when null." })
  tone?: `${ReminderTone}` | null;

  @Field(() => [ID], { nullable: true, description: "Of these, also whoever was reminded recently or needs nothing." })
  insistOn?: string[] | null;
}
