/** The five steps of the scale: from which level each begins, and how it is written. */
export const SCALE = [
  { from: 0, words: "0" },
  { from: 1, words: "1" },
  { from: 2, words: "2" },
  { from: 3, words: "3–4" },
  { from: 5, words: "5 +" },
] as const;

/** « scale-3 » for levels 3 and 4; « scale-unknown » where nothing is known. The number always stands in the cell too. */
export function scaleClass(level: number | null): string {
  return level === null ? "scale-unknown" : `scale-${SCALE.findLastIndex(({ from }) => level >= from)}`;
}
