import type { ResultLine } from "./import-line.ts";
import { LineRefusal, moment, share, whole, yesNo } from "./read-pix-cell.ts";
import type { PixColumns } from "./read-pix-header.ts";

/** What an assessment says of a participation, beside who it is. */
export type Result = Omit<ResultLine, "line" | "lastName" | "firstName" | "className" | "externalId" | "anonymised">;

/** More skills than Pix has in a competence. */
const MAX_SKILLS = 999;

export function readAssessmentLine(cells: readonly string[], columns: PixColumns): Result {
  const startedAt = moment(cells[columns.startedOn], "Date de début");
  if (startedAt === null) throw new LineRefusal("DATE_MISSING", { column: "Date de début" });
  const progression = share(cells[columns.progression], "% de progression");
  const { sharedAt, shared } = readSending(cells, columns, "Partage (O/N)", "Date du partage");
  const starsAcquired = starsOf(cells, columns);
  return {
    startedAt,
    sharedAt,
    status: shared ? "SHARED" : progression === 1 ? "TO_SHARE" : "STARTED",
    progression,
    mastery: share(cells[columns.mastery], "% maitrise de l'ensemble des acquis du profil"),
    starsAcquired,
    starsTotal: starsAcquired === null ? null : columns.starCount,
    pixScore: null,
    certifiable: null,
    certifiableCount: null,
    levels: null,
    pix: null,
    masteryByCompetence: shares(cells, columns.competenceMastery, "% de maitrise des acquis de la compétence"),
    skillsByCompetence: counts(cells, columns.competenceSkills, "Nombre d'acquis du profil cible dans la compétence"),
    masteredByCompetence: counts(cells, columns.competenceMastered, "Acquis maitrisés dans la compétence"),
    masteryByArea: shares(cells, columns.areaMastery, "% de maitrise des acquis du domaine"),
  };
}

/** Sent with its date, or not sent without one: anything else would be a guess. */
export function readSending(
  cells: readonly string[],
  columns: PixColumns,
  sentColumn: string,
  dateColumn: string,
): Pick<Result, "sharedAt"> & { shared: boolean } {
  const shared = yesNo(cells[columns.sent], sentColumn);
  const sharedAt = moment(cells[columns.sentOn], dateColumn);
  if (shared === null) throw new LineRefusal("YES_NO_WRONG", { column: sentColumn });
  if (shared && sharedAt === null) throw new LineRefusal("DATE_MISSING", { column: dateColumn });
  if (!shared && sharedAt !== null) throw new LineRefusal("SHARING_CONTRADICTS");
  return { shared, sharedAt };
}

function starsOf(cells: readonly string[], { stars, starCount }: PixColumns): number | null {
  if (stars < 0 || starCount === null) return null;
  return whole(cells[stars], starCount, () => new LineRefusal("STARS_WRONG", { max: starCount }));
}

function shares(cells: readonly string[], positions: number[], column: string): (number | null)[] | null {
  return knownOf(positions.map((position) => share(cells[position], column)));
}

function counts(cells: readonly string[], positions: number[], column: string): (number | null)[] | null {
  return knownOf(
    positions.map((position) => whole(cells[position], MAX_SKILLS, () => new LineRefusal("NUMBER_WRONG", { column }))),
  );
}

/** Nothing known at all is null, so that it never replaces what is known. */
function knownOf(values: (number | null)[]): (number | null)[] | null {
  return values.some((value) => value !== null) ? values : null;
}
