import { IntlMessageFormat } from "intl-messageformat";

import en from "../messages/en.json" with { type: "json" };
import fr from "../messages/fr.json" with { type: "json" };

export type Language = "fr" | "en";

const MESSAGES: Record<Language, Readonly<Record<string, string>>> = { fr, en };

/** Parsing one costs far more than filling it in. */
const parsed = new Map<string, IntlMessageFormat>();

/** The words that the server itself writes: in reminders, in files, about imports. The screens have their own. */
export function sentence(language: Language, id: string, params: Record<string, string | number | Date> = {}): string {
  return String(formatOf(language, id).format(params));
}

export function hasSentence(id: string): boolean {
  return Object.hasOwn(fr, id);
}

function formatOf(language: Language, id: string): IntlMessageFormat {
  const key = `${language} ${id}`;
  const known = parsed.get(key);
  if (known) return known;

  const text = MESSAGES[language][id];
  if (text === undefined) throw new Error(`No message ${id} in ${language}.`);
  const made = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  parsed.set(key, made);
  return made;
}
