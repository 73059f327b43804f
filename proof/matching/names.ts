import type { Random } from "./random.ts";

const BEGINNINGS = ["Mar", "Bel", "Ver", "Cor", "Dal", "Fau", "Gri", "Lan", "Mor", "Per", "Rou", "Sau", "Tra", "Val", "Ben", "Dia", "Kou", "Ngo", "Yil", "Szy", "Câ", "Éta", "Œu", "Ha"]; // prettier-ignore
const MIDDLES = ["ti", "ma", "lo", "ra", "bou", "ne", "ga", "dou", "ri", "be", "sa", "ké", ""];
const ENDINGS = [
  "nel",
  "net",
  "court",
  "din",
  "raoui",
  "vélin",
  "maz",
  "ski",
  "zir",
  "chard",
  "lot",
  "lon",
  "uço",
  "ssé",
];
export const FIRST_NAMES = [
  ...["Léa", "Léo", "Lina", "Lana", "Lou", "Louis", "Louise", "Mathis", "Mathéo", "Mathilde", "Anna", "Hana", "Inès", "Agnès"],
  ...["Noé", "Noa", "Zoé", "Chloé", "Cléo", "Théo", "Tom", "Thomas", "Enzo", "Kenzo", "Yanis", "Anis", "Ilyes", "Élias", "Alexandre"],
  ...["Alexandra", "Alexis", "Gabriel", "Gabrielle", "Raphaël", "Rafael", "Mohamed", "Mohammed", "Aïssatou", "Fatoumata", "Lætitia"],
  ...["Jean-Loup", "Marie-Lou", "Anne-Sophie", "Pierre-Louis", "Jean-Baptiste", "Maxime", "Maxence", "Camille", "Emma", "Sacha"],
  ...["N'Deye", "Zoë", "Çelik", "Benjamin", "Nicolas", "Julie", "Julien", "Juliette", "Elisabeth", "Victor", "Victoire"],
]; // prettier-ignore

export interface Name {
  lastName: string;
  firstName: string;
}

export function simpleLastName(random: Random): string {
  return random.pick(BEGINNINGS) + random.pick(MIDDLES) + random.pick(ENDINGS);
}

export function lastNameOf(random: Random): string {
  const name = simpleLastName(random);
  if (random.chance(0.08)) return `${name}-${simpleLastName(random)}`;
  if (random.chance(0.03)) return `${name} ${simpleLastName(random)}`;
  if (random.chance(0.06)) return random.pick(["De ", "Le ", "Ben ", "El ", "De La ", "D'", "L'", "O'"]) + name;
  return name;
}

/**
 * What two ways of writing one name have in common. Written for this proof and not the server's own, so that the one checks the other.
 */
export function keyOf({ lastName, firstName }: Name): string {
  return `${plain(lastName)}|${plain(firstName)}`;
}

function plain(text: string): string {
  const letters = text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  return letters
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(" ");
}
