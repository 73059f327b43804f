/** Pix opens the certification to whoever holds level 1 in at least five of the sixteen competences. */
export const COMPETENCES_REQUIRED = 5;
const CERTIFIABLE_LEVEL = 1;

export interface Certifiability {
  status: "CERTIFIABLE" | "NOT_CERTIFIABLE" | "UNKNOWN";
  /** Competences at level 1 or more; null when unknown. */
  count: number | null;
  /** Competences still missing; null when unknown, which is not "no". */
  missing: number | null;
}

/** Levels of the 16 competences; null when no profile was ever received. */
export function certifiability(levels: readonly number[] | null): Certifiability {
  return certifiabilityOfCount(levels === null ? null : certifiableCount(levels));
}

export function certifiabilityOfCount(count: number | null): Certifiability {
  if (count === null) return { status: "UNKNOWN", count: null, missing: null };

  const missing = Math.max(0, COMPETENCES_REQUIRED - count);
  return { status: missing === 0 ? "CERTIFIABLE" : "NOT_CERTIFIABLE", count, missing };
}

export function certifiableCount(levels: readonly number[]): number {
  return levels.filter((level) => level >= CERTIFIABLE_LEVEL).length;
}

/** Of several sources the newest wins; of two of the same instant, the first given. */
export function newest<T extends { knownAt: string | Date }>(sources: readonly T[]): T | null {
  const instant = ({ knownAt }: T): number => new Date(knownAt).getTime();
  return sources.reduce<T | null>((best, one) => (best === null || instant(one) > instant(best) ? one : best), null);
}
