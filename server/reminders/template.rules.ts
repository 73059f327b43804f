const SHORTEST = 1;
const LONGEST = 2_000;

/** What a template may name, in the teachers' own words. */
export const VARIABLES = [
  "prenom",
  "nom",
  "classe",
  "motif",
  "etape",
  "manque",
  "campagne",
  "objectif",
  "date",
  "signature",
] as const;
export type Variable = (typeof VARIABLES)[number];

const NAMED = /\{([^{}]*)\}/g;
const ACCENTS = /\p{Diacritic}/gu;

/** A name in braces that stands for nothing. */
export interface UnknownVariable {
  /** As it was written, without its braces. */
  name: string;
  /** Place of its opening brace in the text as it was given; the first character is 1. */
  position: number;
}

/** A piece of a message: the template's own words, or what was filled in for one student. */
export interface MessagePart {
  text: string;
  isFilledIn: boolean;
}

/** 1 to 2,000 characters. */
export function hasTemplateLength(template: string): boolean {
  return template.trim().length >= SHORTEST && !isTooLong(template);
}

export function isTooLong(template: string): boolean {
  return template.trim().length > LONGEST;
}

/** In the order of the text; empty when every name is known. */
export function unknownVariables(template: string): UnknownVariable[] {
  return [...template.matchAll(NAMED)]
    .filter(([, name = ""]) => variableNamed(name) === undefined)
    .map(({ 1: name = "", index }) => ({ name, position: index + 1 }));
}

/** In one pass: what a value says is never taken for a variable. Joined, the parts are the message. */
export function fillIn(template: string, values: Readonly<Record<Variable, string>>): MessagePart[] {
  const pieces = template.trim().split(/(\{[^{}]*\})/);
  return pieces
    .map((text) => {
      const variable = text.startsWith("{") && text.endsWith("}") ? variableNamed(text.slice(1, -1)) : undefined;
      return variable ? { text: values[variable], isFilledIn: true } : { text, isFilledIn: false };
    })
    .filter(({ text }) => text !== "");
}

/** The message as it is sent. */
export function joined(parts: readonly MessagePart[]): string {
  return parts.map(({ text }) => text).join("");
}

/** As teachers type them: {Prénom} is {prenom}. */
function variableNamed(name: string): Variable | undefined {
  const plain = name.trim().normalize("NFD").replace(ACCENTS, "").toLowerCase();
  return VARIABLES.find((variable) => variable === plain);
}
