import { ArgsType, Field, ID, InputType } from "type-graphql";

import { PageArgs } from "../shared/page.ts";
import { ReminderChannel, ReminderStatus } from "./reminder.entity.ts";

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
    description: "1 to 2,000 characters, with {prenom}, {nom}, {classe}, {motif}, {manque} filled in for each student.",
  })
  template!: string;

  @Field(() => Boolean, { nullable: true, description: "Also those reminded recently, and those who need nothing." })
  insist?: boolean | null;
}
