import { Refusal } from "../shared/refusal.ts";
import { hasTemplateLength, unknownVariables } from "./template.rules.ts";
import { TONES, textOf } from "./tone.rules.ts";
import type { Tone, ToneTexts } from "./tone.rules.ts";

/** Refuses a text that cannot be filled in. What was typed is not repeated: its place says which name it is. */
export function checkTemplate(template: string, where: { tone?: Tone } = {}): void {
  if (!hasTemplateLength(template)) throw new Refusal("BAD_USER_INPUT", { field: "template", ...where });
  const [unknown] = unknownVariables(template);
  if (unknown) throw new Refusal("UNKNOWN_VARIABLE", { position: unknown.position, ...where });
}

export function checkTemplates(texts: ToneTexts): void {
  for (const tone of TONES) checkTemplate(textOf(texts, tone), { tone });
}
