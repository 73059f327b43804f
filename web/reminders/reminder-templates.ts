import { graphql } from "../graph/index.ts";
import type { ReminderTemplatesQuery } from "../graph/graphql.ts";
import type { Form, ToneTexts } from "./preview-line.ts";

export const ReminderTemplates_Query = graphql(`
  query ReminderTemplates {
    school {
      id
      remindAgainDays
      emailOffered
      reminderTemplates {
        form
        nudge
        checkpoint
        firstStep
        usual {
          nudge
          checkpoint
          firstStep
        }
        version
        changedAt
        changedBy {
          id
          firstName
          lastName
        }
      }
    }
  }
`);

export type Template = NonNullable<ReminderTemplatesQuery["school"]>["reminderTemplates"][number];

export function textsOf({ nudge, checkpoint, firstStep }: ToneTexts): ToneTexts {
  return { nudge, checkpoint, firstStep };
}

/** The school's texts, by form. */
export function textsByForm(templates: readonly Template[]): Record<Form, ToneTexts> {
  const of = (form: Form): ToneTexts => {
    const found = templates.find((one) => one.form === form);
    return found ? textsOf(found) : { nudge: "", checkpoint: "", firstStep: "" };
  };
  return { LETTER: of("LETTER"), SLIP: of("SLIP") };
}
