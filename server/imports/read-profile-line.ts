import { COMPETENCE_CODES } from "../competences/crcn.ts";
import type { LineProblemCode } from "./import-line.ts";
import { readSending, type Result } from "./read-assessment-line.ts";
import { known, LineRefusal, whole, yesNo } from "./read-pix-cell.ts";
import type { PixColumns } from "./read-pix-header.ts";

const MAX_LEVEL = 8;
const MAX_PIX = 64;
const MAX_TOTAL = 1024;
/** Certifiable from five competences at level 1. */
const REQUIRED = 5;

/** differs: what the file says beside the levels is not what they say; what they say is kept. */
export interface ProfileResult {
  result: Result;
  differs: { given: string; computed: number } | null;
}

export function readProfileLine(cells: readonly string[], columns: PixColumns): ProfileResult {
  const { sharedAt, shared } = readSending(cells, columns, "Envoi (O/N)", "Date de l'envoi");
  const levels = sixteen(cells, columns.levels, MAX_LEVEL, "LEVEL_WRONG");
  const pix = sixteen(cells, columns.pix, MAX_PIX, "PIX_WRONG");
  const total = wholeOf(cells[columns.total], MAX_TOTAL, "Nombre de pix total");
  const given = {
    certifiable: yesNo(cells[columns.certifiable], "Certifiable (O/N)"),
    count: wholeOf(cells[columns.certifiableCount], COMPETENCE_CODES.length, "Nombre de compétences certifiables"),
  };
  const count = levels ? levels.filter((level) => level >= 1).length : given.count;
  const certifiable = levels && count !== null ? count >= REQUIRED : given.certifiable;
  const same = (given.certifiable ?? certifiable) === certifiable && (given.count ?? count) === count;
  return {
    result: {
      startedAt: null,
      sharedAt,
      status: shared ? "SHARED" : "TO_SHARE",
      progression: null,
      mastery: null,
      starsAcquired: null,
      starsTotal: null,
      pixScore: total,
      certifiable,
      certifiableCount: count,
      levels,
      pix,
      masteryByCompetence: null,
      skillsByCompetence: null,
      masteredByCompetence: null,
      masteryByArea: null,
    },
    differs: same ? null : { given: givenWords(given), computed: count ?? 0 },
  };
}

function givenWords({ certifiable, count }: { certifiable: boolean | null; count: number | null }): string {
  return [certifiable === null ? "NA" : certifiable ? "Oui" : "Non", count ?? "NA"].join(", ");
}

/** All sixteen, or none: a profile with holes is not a profile. */
function sixteen(
  cells: readonly string[],
  positions: number[],
  max: number,
  code: Extract<LineProblemCode, "LEVEL_WRONG" | "PIX_WRONG">,
): number[] | null {
  if (positions.every((position) => known(cells[position]) === null)) return null;
  return positions.map((position, index) => {
    const refusal = (): LineRefusal => new LineRefusal(code, { competence: COMPETENCE_CODES[index] ?? "" });
    const value = whole(cells[position], max, refusal);
    if (value === null) throw refusal();
    return value;
  });
}

function wholeOf(cell: string | undefined, max: number, column: string): number | null {
  return whole(cell, max, () => new LineRefusal("NUMBER_WRONG", { column }));
}
