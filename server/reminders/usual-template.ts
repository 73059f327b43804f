import { sentence } from "../shared/messages.ts";
import type { Language } from "../shared/messages.ts";
import type { ReminderForm, ReminderTemplate } from "./reminder-template.type.ts";
import { VARIABLES } from "./template.rules.ts";
import type { Tone } from "./tone.rules.ts";

/** Jalon's own words, for a school that has not said its own. */
export function usualTemplate(form: `${ReminderForm}`, language: Language): ReminderTemplate {
  // The message files name the variables as templates do: here they stand for themselves.
  const themselves = Object.fromEntries(VARIABLES.map((name) => [name, `{${name}}`]));
  const text = (tone: Tone): string => sentence(language, `reminder.template.${form}.${tone}`, themselves);
  return {
    form,
    nudge: text("NUDGE"),
    checkpoint: text("CHECKPOINT"),
    firstStep: text("FIRST_STEP"),
    version: 0,
    changedById: null,
    changedAt: null,
  };
}
