import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { DateTimeISO } from "../shared/scalars.ts";

export enum ReminderTone {
  NUDGE = "NUDGE",
  CHECKPOINT = "CHECKPOINT",
  FIRST_STEP = "FIRST_STEP",
}
registerEnumType(ReminderTone, {
  name: "ReminderTone",
  description:
    "The tone follows the gap: NUDGE (coup de pouce), one gesture is enough; CHECKPOINT (point d'étape), on the way; FIRST_STEP (premier pas), nothing begun this year.",
});

export enum ReminderForm {
  LETTER = "LETTER",
  SLIP = "SLIP",
}
registerEnumType(ReminderForm, {
  name: "ReminderForm",
  description: "LETTER: for the ENT and e-mail. SLIP: a few lines for a slip of paper.",
});

@Rule("reminder:read")
@ObjectType({ description: "One text for each tone." })
export class ToneTemplates {
  @Field(() => String)
  nudge!: string;

  @Field(() => String)
  checkpoint!: string;

  @Field(() => String)
  firstStep!: string;
}

@Rule("reminder:read")
@ObjectType({
  description:
    "The school's words for a reminder (modèle), one text for each tone, in the language of the request; until the school says its own, those of Jalon.",
})
export class ReminderTemplate {
  @Field(() => ReminderForm)
  form!: `${ReminderForm}`;

  @Field(() => String)
  nudge!: string;

  @Field(() => String)
  checkpoint!: string;

  @Field(() => String)
  firstStep!: string;

  @Field(() => Int, { description: "Grows with every edit, to be given back with the next one; 0 until the first." })
  version!: number;

  changedById!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: "Null until the school says its own." })
  changedAt!: Date | null;
}

@Rule("reminder:read")
@ObjectType({ description: "A name in braces that stands for nothing in a template." })
export class TemplateProblem {
  @Field(() => ReminderTone)
  tone!: `${ReminderTone}`;

  @Field(() => String, { description: "As it was written, without its braces." })
  name!: string;

  @Field(() => Int, { description: "Place of its opening brace in the text; the first character is 1." })
  position!: number;
}
