import { TYPE, parse } from "@formatjs/icu-messageformat-parser";
import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";

import en from "../../server/messages/en.json";
import fr from "../../server/messages/fr.json";
import { sentence } from "../../server/shared/messages.ts";

const FRENCH = fr as Record<string, string>;
const ENGLISH = en as Record<string, string>;

function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  const walk = (elements: MessageFormatElement[]): void =>
    elements.forEach((element) => {
      if (element.type === TYPE.literal || element.type === TYPE.pound) return;
      names.add(element.value);
      if ("options" in element) Object.values(element.options).forEach(({ value }) => walk(value));
    });
  walk(parse(text, { ignoreTag: true }));
  return [...names].sort();
}

/** What a person reads: the literal parts, joined. */
function literalsOf(text: string): string[] {
  const walk = (elements: MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.literal) return [element.value];
      return "options" in element ? Object.values(element.options).flatMap(({ value }) => walk(value)) : [];
    });
  return walk(parse(text, { ignoreTag: true }));
}

test("French and English have the same sentences", () => {
  expect(Object.keys(ENGLISH).sort()).toEqual(Object.keys(FRENCH).sort());
});

test.each(Object.keys(FRENCH))("%s asks for the same in both languages", (id) => {
  expect(argumentsOf(ENGLISH[id] ?? "")).toEqual(argumentsOf(FRENCH[id] ?? ""));
});

test.each(Object.entries(FRENCH))("%s keeps to French typography", (_id, text) => {
  for (const literal of literalsOf(text)) {
    expect(literal).not.toMatch(/'/);
    expect(literal).not.toMatch(/(?<!\u202f)[;!?%]/);
    expect(literal).not.toMatch(/(?<![\u00a0\d]):/);
    expect(literal).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»/);
  }
});

test.each([
  [
    "fr",
    "support.NEVER_STARTED",
    { campaign: "Rentrée", days: 12, missing: -1 },
    "«\u00a0Rentrée\u00a0» pas commencé, à faire depuis 12 jours",
  ],
  ["fr", "support.NEVER_STARTED", { campaign: "none", days: -1, missing: -1 }, "Rien commencé"],
  [
    "fr",
    "support.NOT_CERTIFIABLE",
    { campaign: "none", days: -1, missing: 2 },
    "Il manque 2 compétences pour être certifiable",
  ],
  [
    "fr",
    "missing.BEHIND_OBJECTIVE",
    { campaign: "none", days: -1, missing: 1 },
    "gagner 1 compétence pour l’objectif de l’année",
  ],
  [
    "en",
    "support.NOT_SHARED",
    { campaign: "Autumn", days: 1, missing: -1 },
    "“Autumn” finished but not sent, for 1 day",
  ],
] as const)("in %s, %s fills in what it is given", (language, id, params, expected) => {
  expect(sentence(language, id, params)).toBe(expected);
});

test("what somebody typed is never read as a message", () => {
  const campaign = "{days} <b>x</b> '{'";

  expect(sentence("fr", "missing.NEVER_STARTED", { campaign, days: 1, missing: 1 })).toContain(campaign);
});
