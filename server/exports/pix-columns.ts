import { CampaignKind } from "../campaigns/campaign.entity.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { COMPETENCES } from "../competences/competence-areas.ts";
import type { CompetenceArea } from "../competences/competence.type.ts";
import type { AttemptFact } from "../participations/attempt-fact.rules.ts";
import { certifiabilityOfCount, certifiableCount } from "../profiles/certifiability.rules.ts";
import { NOT_AVAILABLE, pixMoment, pixShare, pixYesNo } from "./pix-csv.ts";
import type { PixCell } from "./pix-csv.ts";
import type { PixFacts } from "./pix-results.store.ts";

/** Who was typed, and what is said of them. */
export interface PixAttempt {
  lastName: string;
  firstName: string;
  className: string | null;
  externalId: string | null;
  fact: AttemptFact;
}

/** One heading, or several that stand together, and what they hold for an attempt. */
interface PixColumn {
  heads: readonly string[];
  cells: (attempt: PixAttempt) => readonly PixCell[];
}

/** The columns of « Exporter les résultats » of Pix Orga, in its order (2026), of a school that manages its students. */
export function pixColumns(school: string, campaign: Campaign, facts: PixFacts): PixColumn[] {
  const assessed = campaign.kind === CampaignKind.ASSESSMENT;
  const external = one("Identifiant externe", ({ externalId }) => externalId);
  return [
    one("Nom de l'organisation", () => school),
    one("ID Campagne", () => facts.pixId),
    one("Code", () => campaign.code),
    one("Nom de la campagne", () => campaign.name),
    ...(assessed ? [one("Parcours", () => facts.targetProfile)] : []),
    one("Nom du Participant", ({ lastName }) => lastName),
    one("Prénom du Participant", ({ firstName }) => firstName),
    one("Classe", ({ className }) => className),
    ...(facts.hasExternalId ? [external] : []),
    ...(assessed ? assessmentColumns(campaign, facts) : profileColumns()),
  ];
}

function assessmentColumns({ starCount }: Campaign, { places }: PixFacts): PixColumn[] {
  const areas = [...new Set(places.map((place) => COMPETENCES[place]!.area))];
  return [
    one("% de progression", ({ fact }) => known(fact.progression)),
    one("Date et heure de début (Europe/Paris)", ({ fact }) => pixMoment(fact.startedAt)),
    one("Partage (O/N)", ({ fact }) => pixYesNo(isSent(fact))),
    one("Date et heure du partage (Europe/Paris)", ({ fact }) => pixMoment(fact.sharedAt)),
    ...(starCount === null ? [] : [sent(`Palier obtenu (/${starCount})`, (fact) => starsOf(fact, starCount))]),
    sent("% maitrise de l'ensemble des acquis du profil", ({ mastery }) => mastery),
    ...places.map((place) => skillColumns("de la compétence", "dans la compétence", COMPETENCES[place]!.name, [place])),
    ...areas.map((area) => skillColumns("du domaine", "du domaine", area.name, placesOf(area, places))),
  ];
}

function profileColumns(): PixColumn[] {
  return [
    one("Envoi (O/N)", ({ fact }) => pixYesNo(isSent(fact))),
    one("Date et heure de l'envoi (Europe/Paris)", ({ fact }) => pixMoment(fact.sharedAt)),
    sent("Nombre de pix total", ({ pixScore }) => pixScore),
    sent("Certifiable (O/N)", (fact) => {
      const count = countOf(fact);
      return count === null ? null : pixYesNo(certifiabilityOfCount(count).status === "CERTIFIABLE");
    }),
    sent("Nombre de compétences certifiables", countOf),
    ...COMPETENCES.flatMap(({ name }, place) => [
      sent(`Niveau pour la compétence ${name}`, ({ levels }) => levels?.[place] ?? null),
      sent(`Nombre de pix pour la compétence ${name}`, ({ pix }) => pix?.[place] ?? null),
    ]),
  ];
}

/** As the levels beside it say. */
function countOf({ levels, certifiableCount: told }: AttemptFact): number | null {
  return levels ? certifiableCount(levels) : told;
}

function one(head: string, cell: (attempt: PixAttempt) => PixCell): PixColumn {
  return { heads: [head], cells: (attempt) => [cell(attempt)] };
}

/** Of what was not sent Pix tells nothing. */
function sent(head: string, cell: (fact: AttemptFact) => PixCell): PixColumn {
  return one(head, ({ fact }) => (isSent(fact) ? known(cell(fact)) : NOT_AVAILABLE));
}

function isSent({ status }: AttemptFact): boolean {
  return status === "SHARED";
}

function known(cell: PixCell): PixCell {
  return cell ?? NOT_AVAILABLE;
}

/** Stars out of another number than the campaign's are not those of this column. */
function starsOf({ starsAcquired, starsTotal }: AttemptFact, starCount: number): number | null {
  return starsTotal === starCount ? starsAcquired : null;
}

function placesOf(area: CompetenceArea, places: readonly number[]): number[] {
  return places.filter((place) => COMPETENCES[place]!.area === area);
}

/** Share mastered, skills asked for, skills mastered: of a competence, or of the competences of an area. */
function skillColumns(of: string, inside: string, name: string, places: readonly number[]): PixColumn {
  return {
    heads: [
      `% de maitrise des acquis ${of} ${name}`,
      `Nombre d'acquis du profil cible ${inside} ${name}`,
      `Acquis maitrisés ${inside} ${name}`,
    ],
    cells: ({ fact }) => {
      const asked = places.map((place) => fact.skillsByCompetence?.[place] ?? null);
      const got = places.map((place) => fact.masteredByCompetence?.[place] ?? null);
      if (!isSent(fact) || asked.includes(null) || got.includes(null)) return Array<PixCell>(3).fill(NOT_AVAILABLE);
      const [skills, mastered] = [sum(asked as number[]), sum(got as number[])];
      return [pixShare(mastered, skills), skills, mastered];
    },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
