import { Field, InputType, Int } from "type-graphql";

import { ReminderForm } from "./reminder-template.type.ts";

const TEXT = "1 to 2,000 characters, with the variables of RemindStudentsInput.template.";

@InputType({ description: "One text for each tone." })
export class ToneTemplatesInput {
  @Field(() => String, { description: TEXT })
  nudge!: string;

  @Field(() => String, { description: TEXT })
  checkpoint!: string;

  @Field(() => String, { description: TEXT })
  firstStep!: string;
}

@InputType()
export class SaveReminderTemplateInput {
  @Field(() => ReminderForm)
  form!: `${ReminderForm}`;

  @Field(() => Int, { description: "The one that was read; CONFLICT when somebody has saved since." })
  version!: number;

  @Field(() => ToneTemplatesInput)
  texts!: ToneTemplatesInput;
}
