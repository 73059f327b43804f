/** A level is worth 8 pix (Pix: PIX_COUNT_BY_LEVEL). */
export const PIX_PER_LEVEL = 8;

/** The highest level that can be reached in Pix today; data, not law: 8 is announced. */
export const DEFAULT_MAX_LEVEL = 7;

export interface CompetenceScore {
  pix: number;
  level: number;
}

/** From the exact sum of the pix of the validated skills of one competence. The level comes from the sum before rounding. */
export function competenceScore(sum: number, maxLevel: number = DEFAULT_MAX_LEVEL): CompetenceScore {
  return {
    pix: Math.min(Math.floor(sum), PIX_PER_LEVEL * maxLevel),
    level: Math.min(Math.floor(sum / PIX_PER_LEVEL), maxLevel),
  };
}

/** The score of a profile: the sum of its competences. */
export function totalPix(pix: readonly number[]): number {
  return pix.reduce((total, value) => total + value, 0);
}
