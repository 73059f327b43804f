/** The five steps of a share in per cent: from where each begins, and how it is written. */
export const SHARES = [
  { from: 0, words: "0–19" },
  { from: 20, words: "20–39" },
  { from: 40, words: "40–59" },
  { from: 60, words: "60–79" },
  { from: 80, words: "80 +" },
] as const;

/** In per cent, and never 0 where there is somebody; null of nobody. */
export function shareOf(count: number, of: number): number | null {
  if (of === 0) return null;
  return count === 0 ? 0 : Math.max(1, Math.round((100 * count) / of));
}

/** One of the five colours of the levels' scale; the number always stands in the cell too. */
export function shareClass(share: number | null): string {
  return share === null ? "scale-unknown" : `scale-${SHARES.findLastIndex(({ from }) => share >= from)}`;
}
