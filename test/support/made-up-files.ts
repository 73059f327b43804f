import { Buffer } from "node:buffer";
import iconv from "iconv-lite";
import { AREAS, COMPETENCE_CODES } from "../../server/competences/crcn.ts";
import { csvLine, pixDate, type Cell } from "./made-up-csv.ts";
import { zipOf } from "./made-up-zip.ts";

/** Files as SIECLE and Pix Orga write them, about people who do not exist. */

export interface MadeUpStudent {
  siecleId: string;
  ine?: string;
  lastName: string;
  preferredLastName?: string;
  firstName: string;
  /** YYYY-MM-DD. */
  birthDate?: string;
  sex?: "M" | "F";
  mef?: string;
  /** The division; null writes the student without one. */
  className: string | null;
  /** Teaching groups, which are not classes. */
  groups?: string[];
  /** YYYY-MM-DD. */
  enteredOn?: string;
  leftOn?: string;
}

export interface MadeUpSiecle {
  uai: string;
  /** 2026 for 2026-2027. */
  year: number;
  students: readonly MadeUpStudent[];
  /** As written in the XML declaration; ISO-8859-15 by default, as SIECLE does. */
  encoding?: string;
}

export function siecleXml({ uai, year, students, encoding = "ISO-8859-15" }: MadeUpSiecle): Buffer {
  const lines = [
    `<?xml version="1.0" encoding="${encoding}"?>`,
    '<BEE_ELEVES VERSION="2.1">',
    `<PARAMETRES><UAJ>${uai}</UAJ><ANNEE_SCOLAIRE>${year}</ANNEE_SCOLAIRE><DATE_EXPORT>01/09/${year}</DATE_EXPORT></PARAMETRES>`,
    "<DONNEES>",
    "<ELEVES>",
    ...students.map(studentXml),
    "</ELEVES>",
    "<STRUCTURES>",
    ...students.map(structuresXml),
    "</STRUCTURES>",
    "</DONNEES>",
    "</BEE_ELEVES>",
    "",
  ];
  return iconv.encode(lines.join("\n"), encoding, { addBOM: encoding.toUpperCase() === "UTF-16" });
}

/** The same, zipped as SIECLE offers it. */
export function siecleZip(siecle: MadeUpSiecle): Buffer {
  return zipOf([{ name: "ElevesSansAdresses.xml", content: siecleXml(siecle) }]);
}

function studentXml(student: MadeUpStudent): string {
  const fields: [string, string | undefined][] = [
    ["ID_NATIONAL", student.ine],
    ["ELENOET", "1"],
    ["NOM_DE_FAMILLE", student.lastName],
    ["NOM_USAGE", student.preferredLastName],
    ["PRENOM", student.firstName],
    ["DATE_NAISS", frenchDay(student.birthDate)],
    ["CODE_PAYS", "100"],
    ["CODE_SEXE", student.sex && (student.sex === "M" ? "1" : "2")],
    ["CODE_MEF", student.mef],
    ["CODE_STATUT", "ST"],
    ["DATE_ENTREE", frenchDay(student.enteredOn)],
    ["DATE_SORTIE", frenchDay(student.leftOn)],
  ];
  const written = fields.filter(([, value]) => value !== undefined);
  const inside = written.map(([name, value = ""]) => `<${name}>${escaped(value)}</${name}>`).join("");
  // Last year's class stands inside the student, and must not be taken for this year's.
  const lastYear = "<SCOLARITE_AN_DERNIER><CODE_STRUCTURE>ANCIENNE</CODE_STRUCTURE></SCOLARITE_AN_DERNIER>";
  return `<ELEVE ELEVE_ID="${student.siecleId}">${inside}${lastYear}</ELEVE>`;
}

function structuresXml({ siecleId, className, groups = [] }: MadeUpStudent): string {
  const structure = (code: string, type: string): string =>
    `<STRUCTURE><CODE_STRUCTURE>${escaped(code)}</CODE_STRUCTURE><TYPE_STRUCTURE>${type}</TYPE_STRUCTURE></STRUCTURE>`;
  const structures = [...groups.map((code) => structure(code, "G")), ...(className ? [structure(className, "D")] : [])];
  return structures.length ? `<STRUCTURES_ELEVE ELEVE_ID="${siecleId}">${structures.join("")}</STRUCTURES_ELEVE>` : "";
}

function frenchDay(day: string | undefined): string | undefined {
  return day?.split("-").reverse().join("/");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

// ---- Pix Orga ------------------------------------------------------------------------------------------------------

export interface MadeUpCampaign {
  pixId: number;
  code: string;
  name: string;
  organisation?: string;
  /** « Parcours », of an assessment. */
  targetProfile?: string;
}

interface Typed {
  lastName: string;
  firstName: string;
  className?: string;
  externalId?: string;
}

/** Instants are ISO, UTC. Absent sharedAt: not sent. */
export interface MadeUpAssessmentLine extends Typed {
  /** 0 to 1; 1 by default. */
  progression?: number;
  startedAt: string;
  sharedAt?: string;
  stars?: number;
  /** 0 to 1. */
  mastery?: number;
  /** Skills mastered by competence code, of those of the campaign. */
  mastered?: Record<string, number>;
}

export interface MadeUpAssessment {
  /** old: days in UTC; new: minutes in Paris. */
  generation: "old" | "new";
  campaign: MadeUpCampaign;
  /** None: no stage, no « Palier » column. */
  starCount?: number;
  lines: readonly MadeUpAssessmentLine[];
  /** Skills by competence code; the competences that the campaign works on, with their areas. */
  skills?: Record<string, number>;
  /** Column « Classe »; true by default. */
  withClass?: boolean;
  externalIdLabel?: string;
  /** One « … obtenu (O/N) » column each. */
  badges?: readonly string[];
  /** SHOW_SKILLS: one column each. */
  skillNames?: readonly string[];
}

const NA = "NA";

export function assessmentCsv(export_: MadeUpAssessment): Buffer {
  const { generation, campaign, starCount, lines, withClass = true, externalIdLabel } = export_;
  const { badges = [], skillNames = [], skills = { "1.1": 3, "2.2": 4 } } = export_;
  const worked = COMPETENCE_CODES.filter((code) => code in skills);
  const areas = AREAS.filter((area) => worked.some((code) => code.startsWith(`${area.code}.`)));
  const total = sum(Object.values(skills));
  const header = [
    ...["Nom de l'organisation", "ID Campagne", "Code", "Nom de la campagne"],
    ...[generation === "old" ? "Nom du Profil Cible" : "Parcours", "Nom du Participant", "Prénom du Participant"],
    ...(withClass ? ["Classe"] : []),
    ...(externalIdLabel ? [externalIdLabel] : []),
    ...["% de progression", dated(generation, "de début"), "Partage (O/N)", dated(generation, "du partage")],
    ...(starCount === undefined ? [] : [`Palier obtenu (/${starCount})`]),
    ...badges.map((badge) => `${badge} obtenu (O/N)`),
    "% maitrise de l'ensemble des acquis du profil",
    ...worked.map(competenceName).flatMap((name) => threeColumns("de la compétence", "dans la compétence", name)),
    ...areas.flatMap(({ name }) => threeColumns("du domaine", "du domaine", name)),
    ...skillNames,
  ];
  const row = (line: MadeUpAssessmentLine): Cell[] => {
    const sent = line.sharedAt !== undefined;
    const mastered = (code: string): number => line.mastered?.[code] ?? 0;
    const part = (codes: string[]): Cell[] => {
      const [of, got] = [sum(codes.map((code) => skills[code] ?? 0)), sum(codes.map(mastered))];
      return sent ? [hundredths(got / of), of, got] : [NA, NA, NA];
    };
    return [
      ...campaignCells(campaign, campaign.targetProfile ?? "Parcours de rentrée"),
      ...[line.lastName, line.firstName],
      ...(withClass ? [line.className ?? ""] : []),
      ...(externalIdLabel ? [line.externalId ?? ""] : []),
      ...[line.progression ?? 1, pixDate(generation, line.startedAt), sent ? "Oui" : "Non"],
      line.sharedAt ? pixDate(generation, line.sharedAt) : NA,
      ...(starCount === undefined ? [] : [sent ? (line.stars ?? 0) : NA]),
      ...badges.map(() => (sent ? "Non" : NA)),
      sent ? (line.mastery ?? hundredths(sum(worked.map(mastered)) / total)) : NA,
      ...worked.flatMap((code) => part([code])),
      ...areas.flatMap((area) => part(worked.filter((code) => code.startsWith(`${area.code}.`)))),
      ...skillNames.map(() => (sent ? "OK" : NA)),
    ];
  };
  return asExport(header, lines.map(row));
}

export interface MadeUpProfileLine extends Typed {
  /** Absent: not sent. */
  sharedAt?: string;
  /** 16. */
  levels?: readonly number[];
  /** 16; 8 × level + 3 by default. */
  pix?: readonly number[];
  /** To write another than what the levels say. */
  certifiableCount?: number;
  certifiable?: boolean;
}

export interface MadeUpProfiles {
  generation: "old" | "new";
  campaign: MadeUpCampaign;
  lines: readonly MadeUpProfileLine[];
  withClass?: boolean;
  externalIdLabel?: string;
}

export function profilesCsv({
  generation,
  campaign,
  lines,
  withClass = true,
  externalIdLabel,
}: MadeUpProfiles): Buffer {
  const header = [
    ...["Nom de l'organisation", "ID Campagne", "Code", "Nom de la campagne"],
    ...["Nom du Participant", "Prénom du Participant"],
    ...(withClass ? ["Classe"] : []),
    ...(externalIdLabel ? [externalIdLabel] : []),
    ...["Envoi (O/N)", dated(generation, "de l'envoi"), "Nombre de pix total"],
    ...["Certifiable (O/N)", "Nombre de compétences certifiables"],
    ...COMPETENCE_CODES.map(competenceName).flatMap((name) => [
      `Niveau pour la compétence ${name}`,
      `Nombre de pix pour la compétence ${name}`,
    ]),
  ];
  const results = (line: MadeUpProfileLine): Cell[] => {
    if (line.sharedAt === undefined) return ["Non", ...Array<Cell>(4 + 2 * COMPETENCE_CODES.length).fill(NA)];
    const levels = line.levels ?? COMPETENCE_CODES.map(() => 0);
    const pix = line.pix ?? levels.map((level) => (level === 0 ? 0 : 8 * level + 3));
    const count = line.certifiableCount ?? levels.filter((level) => level >= 1).length;
    const certifiable = line.certifiable ?? count >= 5;
    const cells: Cell[] = ["Oui", pixDate(generation, line.sharedAt), sum(pix), certifiable ? "Oui" : "Non", count];
    return [...cells, ...levels.flatMap((level, index) => [level, pix[index] ?? 0])];
  };
  const row = (line: MadeUpProfileLine): Cell[] => [
    ...campaignCells(campaign),
    ...[line.lastName, line.firstName],
    ...(withClass ? [line.className ?? ""] : []),
    ...(externalIdLabel ? [line.externalId ?? ""] : []),
    ...results(line),
  ];
  return asExport(header, lines.map(row));
}

function campaignCells(
  { organisation = "Collège des Essais", pixId, code, name }: MadeUpCampaign,
  ...more: Cell[]
): Cell[] {
  return [organisation, pixId, code, name, ...more];
}

function dated(generation: "old" | "new", what: string): string {
  return generation === "old" ? `Date ${what}` : `Date et heure ${what} (Europe/Paris)`;
}

function threeColumns(of: string, inside: string, name: string): string[] {
  return [
    `% de maitrise des acquis ${of} ${name}`,
    `Nombre d'acquis du profil cible ${inside} ${name}`,
    `Acquis maitrisés ${inside} ${name}`,
  ];
}

function competenceName(code: string): string {
  return AREAS.flatMap(({ competences }) => competences).find((competence) => competence.code === code)?.name ?? code;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function asExport(header: string[], rows: Cell[][]): Buffer {
  return Buffer.from(`\ufeff${[header, ...rows].map(csvLine).join("")}`, "utf8");
}
