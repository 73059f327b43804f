/**
 * The reference framework of digital competences (CRCN: decree 2019-919 and order of 30 August 2019), 5 areas and 16 competences,
 * with the names that Pix prints in its exports.
 */
export interface CompetenceName {
  code: string;
  name: string;
}

export interface AreaName {
  /** "1" to "5". */
  code: string;
  name: string;
  competences: readonly CompetenceName[];
}

export const AREAS: readonly AreaName[] = [
  {
    code: "1",
    name: "Information et données",
    competences: [
      { code: "1.1", name: "Mener une recherche et une veille d’information" },
      { code: "1.2", name: "Gérer des données" },
      { code: "1.3", name: "Traiter des données" },
    ],
  },
  {
    code: "2",
    name: "Communication et collaboration",
    competences: [
      { code: "2.1", name: "Interagir" },
      { code: "2.2", name: "Partager et publier" },
      { code: "2.3", name: "Collaborer" },
      { code: "2.4", name: "S’insérer dans le monde numérique" },
    ],
  },
  {
    code: "3",
    name: "Création de contenu",
    competences: [
      { code: "3.1", name: "Développer des documents textuels" },
      { code: "3.2", name: "Développer des documents multimédia" },
      { code: "3.3", name: "Adapter les documents à leur finalité" },
      { code: "3.4", name: "Programmer" },
    ],
  },
  {
    code: "4",
    name: "Protection et sécurité",
    competences: [
      { code: "4.1", name: "Sécuriser l’environnement numérique" },
      { code: "4.2", name: "Protéger les données personnelles et la vie privée" },
      { code: "4.3", name: "Protéger la santé, le bien-être et l’environnement" },
    ],
  },
  {
    code: "5",
    name: "Environnement numérique",
    competences: [
      { code: "5.1", name: "Résoudre des problèmes techniques" },
      { code: "5.2", name: "Construire un environnement numérique" },
    ],
  },
];

/** The 16 codes, in order: the order of every array of levels or pix. */
export const COMPETENCE_CODES: readonly string[] = AREAS.flatMap(({ competences }) =>
  competences.map(({ code }) => code),
);

/** Wordings of the official text of the CRCN, and of older exports, that differ from those of Pix today. */
const OTHER_COMPETENCE_NAMES: readonly CompetenceName[] = [
  { code: "3.1", name: "Développer des documents à contenu majoritairement textuel" },
  { code: "3.2", name: "Développer des documents multimédias" },
  { code: "5.2", name: "Évoluer dans un environnement numérique" },
];

const CODE_BY_COMPETENCE = byKey([...AREAS.flatMap(({ competences }) => competences), ...OTHER_COMPETENCE_NAMES]);
const CODE_BY_AREA = byKey(AREAS);

/** Whatever its apostrophes, accents, case, spaces; a code in front ("1.1 ") is tolerated; null when it is no competence. */
export function competenceCodeOfName(name: string): string | null {
  return CODE_BY_COMPETENCE.get(keyOf(name)) ?? null;
}

export function areaCodeOfName(name: string): string | null {
  return CODE_BY_AREA.get(keyOf(name)) ?? null;
}

function byKey(named: readonly { code: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(named.map(({ code, name }) => [keyOf(name), code]));
}

function keyOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/^\d(?: \d)? (?=[a-z])/, "");
}
