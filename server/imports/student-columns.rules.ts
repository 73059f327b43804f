import { normaliseName } from "./name.rules.ts";

export const MEANINGS = [
  "LAST_NAME",
  "PREFERRED_LAST_NAME",
  "FIRST_NAME",
  "FULL_NAME",
  "CLASS",
  "BIRTH_DATE",
  "INE",
  "EMAIL",
  "SEX",
  "MEF",
  "STATUS",
  "IGNORED",
] as const;
export type Meaning = (typeof MEANINGS)[number];

export interface ColumnMeaning {
  header: string;
  meaning: Meaning;
}

/** As headerWords() writes them. */
const HEADERS: Readonly<Record<Exclude<Meaning, "IGNORED" | "STATUS">, readonly string[]>> = {
  LAST_NAME: [
    ...["nom", "nom de famille", "nom famille", "nom de naissance", "nom eleve", "nom de l eleve", "nom apprenant"],
    ...["last name", "lastname", "surname", "family name"],
  ],
  PREFERRED_LAST_NAME: ["nom d usage", "nom usage", "nom usuel", "preferred last name", "usual name"],
  FIRST_NAME: [
    ...["prenom", "prenoms", "premier prenom", "prenom 1", "prenom eleve", "prenom de l eleve", "prenom apprenant"],
    ...["first name", "firstname", "given name", "forename"],
  ],
  FULL_NAME: [
    ...[
      "nom prenom",
      "nom et prenom",
      "nom prenoms",
      "nom complet",
      "nom prenom de l eleve",
      "nom et prenom de l eleve",
    ],
    ...["nom prenom eleve", "eleve", "eleves", "full name", "student", "student name"],
  ],
  CLASS: [
    ...["classe", "division", "libelle classe", "code classe", "classe de l eleve", "classe de rattachement"],
    ...["code division", "libelle division", "class", "class name"],
  ],
  BIRTH_DATE: [
    ...["ne le", "nee le", "ne e le", "date de naissance", "date naissance", "date naiss", "naissance"],
    ...["date of birth", "birth date", "birthdate", "dob"],
  ],
  INE: [
    ...["ine", "n ine", "no ine", "numero ine", "code ine", "identifiant national", "identifiant national eleve"],
    ...["identifiant national de l eleve", "identifiant national ine", "ine rnie", "national id"],
  ],
  EMAIL: [
    ...[
      "e mail",
      "email",
      "mail",
      "adresse e mail",
      "adresse email",
      "adresse mail",
      "adresse electronique",
      "courriel",
    ],
    ...["e mail eleve", "email eleve", "mail eleve", "e mail de l eleve", "email address", "e mail address"],
  ],
  SEX: ["sexe", "code sexe", "genre", "sex", "gender"],
  MEF: ["mef", "code mef"],
};
const MEANING_OF_HEADER = new Map<string, Meaning>(
  Object.entries(HEADERS).flatMap(([meaning, headers]) => headers.map((header) => [header, meaning as Meaning])),
);

/** The agricultural schools' register (Fregata): its identifier and status bear names that say little elsewhere. */
const FREGATA = ["identifiant unique", "premier prenom", "nom de famille", "code sexe", "statut", "division"];
const MEANING_IN_FREGATA: Readonly<Record<string, Meaning>> = { "identifiant unique": "INE", statut: "STATUS" };

/** « Né(e) le », « Date de naissance (jj/mm/aaaa)* », « N° INE » without what is written differently everywhere. */
export function headerWords(header: string): string {
  return normaliseName(header.replace(/\((?:[jdmya]{1,4}[/. -]?){3}\)/gi, " "));
}

/** What a file's headers mean by themselves; null where that is not known, or where two columns would mean the same. */
export function guessMeanings(headers: readonly string[]): (Meaning | null)[] {
  const words = headers.map(headerWords);
  const fregata = FREGATA.every((header) => words.includes(header));
  const meanings = words.map((header) => (fregata && MEANING_IN_FREGATA[header]) || MEANING_OF_HEADER.get(header));
  const guesses = meanings.map((meaning) =>
    meaning && meanings.filter((other) => other === meaning).length === 1 ? meaning : null,
  );
  const namesApart = guesses.includes("LAST_NAME") && guesses.includes("FIRST_NAME");
  return guesses.map((meaning) => (meaning === "FULL_NAME" && namesApart ? null : meaning));
}

/** Who the student is and their class: without them no line says anything. */
export function isComplete(meanings: readonly (Meaning | null)[]): boolean {
  const has = (meaning: Meaning): boolean => meanings.includes(meaning);
  return has("CLASS") && (has("FULL_NAME") || (has("LAST_NAME") && has("FIRST_NAME")));
}

/** Each meaning for one column at most; one name in one column or in two, not both. */
export function isUnambiguous(meanings: readonly (Meaning | null)[]): boolean {
  const said = meanings.filter((meaning) => meaning !== null && meaning !== "IGNORED");
  const twoWays = said.includes("FULL_NAME") && (said.includes("LAST_NAME") || said.includes("FIRST_NAME"));
  return new Set(said).size === said.length && !twoWays;
}

/** Named apart, so that an answer can speak of one: an empty header by its number, the second « Nom » as « Nom (2) ». */
export function namedApart(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, index) => {
    const name = header.replace(/\s+/g, " ").trim().slice(0, MOST_OF_HEADER) || `#${index + 1}`;
    const times = (seen.get(sameHeader(name)) ?? 0) + 1;
    seen.set(sameHeader(name), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** The same for the same headers in another order. */
export function headerKey(headers: readonly string[]): string {
  return JSON.stringify(headers.map(sameHeader).sort());
}

/** Headers that differ in capitals, accents or signs only are one. */
export function sameHeader(header: string): string {
  return headerWords(header) || header;
}

const MOST_OF_HEADER = 80;
const MOST_OF_SAMPLE = 40;
const DIGITS_OF_AN_IDENTIFIER = 5;

/**
 * A cell for a preview. Birth dates, national identifiers, telephones and addresses keep their shape and lose what they say: « 00/00/0000 ».
 */
export function sampleOf(cell: string): string {
  const short = cell.length > MOST_OF_SAMPLE ? `${cell.slice(0, MOST_OF_SAMPLE)}…` : cell;
  const identifies = cell.includes("@") || (cell.match(/\d/g)?.length ?? 0) >= DIGITS_OF_AN_IDENTIFIER;
  return identifies ? short.replace(/\p{L}/gu, "a").replace(/\d/g, "0") : short;
}
