import { areaCodeOfName, AREAS, COMPETENCE_CODES, competenceCodeOfName } from "../competences/crcn.ts";
import { FileRefusal } from "./file-refusal.ts";

export type PixKind = "PIX_ASSESSMENT" | "PIX_PROFILES";

/** Where each thing stands in a line; -1 where the file has no such column. */
export interface PixColumns {
  width: number;
  organisation: number;
  campaignId: number;
  code: number;
  campaign: number;
  targetProfile: number;
  lastName: number;
  firstName: number;
  className: number;
  externalId: number;
  progression: number;
  startedOn: number;
  sent: number;
  sentOn: number;
  stars: number;
  mastery: number;
  total: number;
  certifiable: number;
  certifiableCount: number;
  /** 16 of each. */
  competenceMastery: number[];
  competenceSkills: number[];
  competenceMastered: number[];
  levels: number[];
  pix: number[];
  /** 5. */
  areaMastery: number[];
  /** N of « Palier obtenu (/N) ». */
  starCount: number | null;
}

/** « Exporter les résultats » writes at most 63 columns, plus one per badge and, where asked for, one per skill. */
export const MAX_COLUMNS = 1000;

/** Written as normalised(); « date » covers « Date du … » (until 2024) and « Date et heure du … (Europe/Paris) ». */
const COLUMN = {
  organisation: /^nom de l'organisation$/,
  campaignId: /^id campagne$/,
  code: /^code$/,
  campaign: /^nom de la campagne$/,
  targetProfile: /^(parcours|nom du profil cible)$/,
  lastName: /^nom du participant$/,
  firstName: /^prenom du participant$/,
  className: /^classe$/,
  progression: /^% de progression$/,
  startedOn: /^date( et heure)? de debut( \(europe\/paris\))?$/,
  assessmentSent: /^partage \(o\/n\)$/,
  assessmentSentOn: /^date( et heure)? du partage( \(europe\/paris\))?$/,
  stars: /^palier obtenu \(\/\d{1,2}\)$/,
  mastery: /^% (de )?maitrise de l'ensemble des acquis du profil$/,
  profileSent: /^envoi \(o\/n\)$/,
  profileSentOn: /^date( et heure)? de l'envoi( \(europe\/paris\))?$/,
  total: /^nombre de pix total$/,
  certifiable: /^certifiable \(o\/n\)$/,
  certifiableCount: /^nombre de competences certifiables$/,
} as const;
type Column = keyof typeof COLUMN;

const OF_COMPETENCE = {
  competenceMastery: "% de maitrise des acquis de la competence ",
  competenceSkills: "nombre d'acquis du profil cible dans la competence ",
  competenceMastered: "acquis maitrises dans la competence ",
  levels: "niveau pour la competence ",
  pix: "nombre de pix pour la competence ",
} as const;
const MASTERY_OF_AREA = "% de maitrise des acquis du domaine ";

/** How a person would name what is missing. */
const REQUIRED: Record<PixKind, [Column, string][]> = {
  PIX_ASSESSMENT: [
    ["campaign", "Nom de la campagne"],
    ["lastName", "Nom du Participant"],
    ["firstName", "Prénom du Participant"],
    ["progression", "% de progression"],
    ["startedOn", "Date et heure de début (Europe/Paris)"],
    ["assessmentSent", "Partage (O/N)"],
    ["assessmentSentOn", "Date et heure du partage (Europe/Paris)"],
    ["mastery", "% maitrise de l'ensemble des acquis du profil"],
  ],
  PIX_PROFILES: [
    ["campaign", "Nom de la campagne"],
    ["lastName", "Nom du Participant"],
    ["firstName", "Prénom du Participant"],
    ["profileSent", "Envoi (O/N)"],
    ["profileSentOn", "Date et heure de l'envoi (Europe/Paris)"],
    ["total", "Nombre de pix total"],
    ["certifiable", "Certifiable (O/N)"],
    ["certifiableCount", "Nombre de compétences certifiables"],
  ],
};

export function normalised(header: string): string {
  return header
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** What a header belongs to, complete or not; null when it is nothing of Pix's campaigns. */
export function kindOfHeader(cells: readonly string[]): PixKind | null {
  const names = cells.map(normalised);
  const has = (...columns: Column[]): boolean => columns.some((column) => find(names, column) >= 0);
  if (has("total", "profileSent", "profileSentOn") || names.some((name) => name.startsWith(OF_COMPETENCE.levels)))
    return "PIX_PROFILES";
  if (has("mastery", "stars", "assessmentSent", "assessmentSentOn")) return "PIX_ASSESSMENT";
  return has("progression") && has("lastName", "campaignId") ? "PIX_ASSESSMENT" : null;
}

/** Refuses a header that lacks a column without which lines would be guessed at. */
export function readPixHeader(kind: PixKind, cells: readonly string[]): PixColumns {
  if (cells.length > MAX_COLUMNS) throw new FileRefusal("TOO_MANY_COLUMNS", { max: MAX_COLUMNS });
  const names = cells.map(normalised);
  const columns = columnsOf(kind, names);
  const missing = missingOf(kind, names, columns);
  if (missing.length > 0)
    throw new FileRefusal("HEADER_INCOMPLETE", { missing: missing.slice(0, 3).join(", "), count: missing.length });
  return columns;
}

function columnsOf(kind: PixKind, names: string[]): PixColumns {
  const at = (column: Column): number => find(names, column);
  const assessment = kind === "PIX_ASSESSMENT";
  const sent = at(assessment ? "assessmentSent" : "profileSent");
  const stars = at("stars");
  return {
    width: names.length,
    organisation: at("organisation"),
    campaignId: at("campaignId"),
    code: at("code"),
    campaign: at("campaign"),
    targetProfile: at("targetProfile"),
    lastName: at("lastName"),
    firstName: at("firstName"),
    className: at("className"),
    externalId: externalIdBefore(names, assessment ? at("progression") : sent),
    progression: at("progression"),
    startedOn: at("startedOn"),
    sent,
    sentOn: at(assessment ? "assessmentSentOn" : "profileSentOn"),
    stars,
    mastery: at("mastery"),
    total: at("total"),
    certifiable: at("certifiable"),
    certifiableCount: at("certifiableCount"),
    competenceMastery: byCompetence(names, OF_COMPETENCE.competenceMastery),
    competenceSkills: byCompetence(names, OF_COMPETENCE.competenceSkills),
    competenceMastered: byCompetence(names, OF_COMPETENCE.competenceMastered),
    levels: byCompetence(names, OF_COMPETENCE.levels),
    pix: byCompetence(names, OF_COMPETENCE.pix),
    areaMastery: AREAS.map(({ code }) => positionOf(names, MASTERY_OF_AREA, (name) => areaCodeOfName(name) === code)),
    starCount: stars < 0 ? null : Number(/\d+/.exec(names[stars] ?? "")?.[0]),
  };
}

function missingOf(kind: PixKind, names: string[], columns: PixColumns): string[] {
  const missing = REQUIRED[kind].filter(([column]) => find(names, column) < 0).map(([, label]) => label);
  if (columns.campaignId < 0 && columns.code < 0) missing.unshift("ID Campagne");
  if (kind === "PIX_ASSESSMENT") return missing;
  COMPETENCE_CODES.forEach((code, index) => {
    if ((columns.levels[index] ?? -1) < 0) missing.push(`Niveau pour la compétence ${code}`);
    if ((columns.pix[index] ?? -1) < 0) missing.push(`Nombre de pix pour la compétence ${code}`);
  });
  return missing;
}

function find(names: readonly string[], column: Column): number {
  return names.findIndex((name) => COLUMN[column].test(name));
}

function byCompetence(names: readonly string[], prefix: string): number[] {
  return COMPETENCE_CODES.map((code) => positionOf(names, prefix, (name) => competenceCodeOfName(name) === code));
}

function positionOf(names: readonly string[], prefix: string, is: (name: string) => boolean): number {
  return names.findIndex((name) => name.startsWith(prefix) && is(name.slice(prefix.length)));
}

/** Pix writes what the student was asked for last before the results; it may bear any name. */
function externalIdBefore(names: readonly string[], column: number): number {
  const before = names[column - 1] ?? "";
  const taken = /^(groupe|numero etudiant)$/.test(before) || Object.values(COLUMN).some((known) => known.test(before));
  return taken || before === "" ? -1 : column - 1;
}
