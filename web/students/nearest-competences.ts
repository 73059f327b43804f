export interface CompetenceInProfile {
  competence: { code: string; name: string };
  level: number;
  pix: number;
}

const NAMED = 3;

/** Below level 1 and already begun, the nearest to it first; as many as are missing, three at most. */
export function nearestCompetences(
  competences: readonly CompetenceInProfile[],
  missing: number,
): CompetenceInProfile[] {
  return competences
    .filter(({ level, pix }) => level < 1 && pix > 0)
    .sort((one, other) => other.pix - one.pix)
    .slice(0, Math.min(missing, NAMED));
}
