import type { MadeUpStudent } from "./made-up-school.ts";
import { FIRST_NAMES, simpleLastName } from "./names.ts";
import type { Name } from "./names.ts";
import type { Random } from "./random.ts";

export interface Typed extends Name {
  className: string | null;
}

export type Typing = (student: MadeUpStudent, typed: Typed, random: Random) => Partial<Typed>;

/** The student's own name, written in another way: to be linked. */
export const WAYS: Record<string, Typing> = {
  "as it is": () => ({}),
  capitals: (_, { lastName, firstName }) => ({ lastName: lastName.toUpperCase(), firstName: firstName.toUpperCase() }),
  "small letters": (_, { lastName, firstName }) => ({
    lastName: lastName.toLowerCase(),
    firstName: firstName.toLowerCase(),
  }),
  "no accents": (_, { lastName, firstName }) => ({
    lastName: withoutAccents(lastName),
    firstName: withoutAccents(firstName),
  }),
  "accents apart": (_, { lastName, firstName }) => ({
    lastName: lastName.normalize("NFD"),
    firstName: firstName.normalize("NFD"),
  }),
  "more spaces": (_, { lastName, firstName }) => ({
    lastName: ` ${lastName.replaceAll(" ", "  ")} `,
    firstName: `${firstName}\u00a0`,
  }),
  "spaces for hyphens": (_, { lastName, firstName }) => ({
    lastName: lastName.replaceAll("-", " "),
    firstName: firstName.replaceAll("-", " "),
  }),
  "hyphens for spaces": (_, { lastName }) => ({ lastName: lastName.replaceAll(" ", "-") }),
  "other apostrophes": (_, { lastName, firstName }) => ({
    lastName: lastName.replaceAll("'", "’"),
    firstName: firstName.replaceAll("'", "`"),
  }),
  "usage name": ({ preferredLastName }, { lastName }) => ({ lastName: preferredLastName ?? lastName }),
};

/** What only a person can tell: to be asked. */
export const MISTAKES: Record<string, Typing> = {
  swapped: (_, { lastName, firstName }) => ({ lastName: firstName, firstName: lastName }),
  "one letter": (_, typed, random) => misspelt(typed, 1, random),
  "two letters": (_, typed, random) => misspelt(typed, 2, random),
  initial: (_, { firstName }) => ({ firstName: `${firstName.slice(0, 1)}.` }),
  "short form": (_, { firstName }) => ({ firstName: SHORT_FORMS[firstName] ?? firstName.slice(0, 3) }),
  "part of a double name": (_, { lastName, firstName }) => partOf(lastName, firstName),
  "words run together": (_, { lastName, firstName }) => ({
    lastName: lastName.replace(/[ '-]/g, ""),
    firstName: firstName.replace(/[ '-]/g, ""),
  }),
  "all in one field": (_, { lastName, firstName }) => ({ lastName: `${lastName} ${firstName}`, firstName: "-" }),
  "another class": (_, { className }) => ({
    className: className && className[0] + (className.endsWith("A") ? "B" : "A"),
  }),
};

/** Nobody of the school, now and then very near to somebody. */
export const STRANGERS: Record<string, Typing> = {
  "a stranger": (_, _typed, random) => ({ lastName: simpleLastName(random), firstName: random.pick(FIRST_NAMES) }),
  "a stranger with a known last name": (_, _typed, random) => ({ firstName: random.pick(FIRST_NAMES) }),
  "a stranger one letter away": (_, typed, random) => misspelt(typed, 1, random),
  "a test": () => ({ lastName: "Test", firstName: "Test" }),
};

const SHORT_FORMS: Record<string, string> = { Alexandre: "Alex", Alexandra: "Alex", Alexis: "Alex", Mohamed: "Momo", Benjamin: "Ben", Nicolas: "Nico", Mathilde: "Math", Gabriel: "Gab", Gabrielle: "Gaby", Maxime: "Max", Maxence: "Max", Thomas: "Tom", Julie: "Juju", Juliette: "Juju", Victor: "Vic", Elisabeth: "Babeth", Louise: "Lou", "Jean-Baptiste": "JB" }; // prettier-ignore

function misspelt({ lastName, firstName }: Typed, letters: number, random: Random): Partial<Typed> {
  const inFirst = random.chance(0.4) && firstName.length > 3;
  let name = inFirst ? firstName : lastName;
  for (let made = 0; made < letters; made++) name = withMistake(name, random);
  return inFirst ? { firstName: name } : { lastName: name };
}

function withMistake(name: string, random: Random): string {
  const place = random.between(0, name.length - 1);
  const letter = random.pick([..."aeiounrst"]);
  const [before, at, after] = [name.slice(0, place), name.slice(place, place + 1), name.slice(place + 1)];
  return random.pick([before + after, before + letter + after, before + at + letter + after, before + at + at + after]);
}

function partOf(lastName: string, firstName: string): Partial<Typed> {
  if (/[ -]/.test(lastName)) return { lastName: lastName.split(/[ -]/).at(-1)! };
  return /-/.test(firstName) ? { firstName: firstName.split("-")[0]! } : { lastName: lastName.slice(0, -2) };
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
