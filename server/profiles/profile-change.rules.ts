export interface Snapshot {
  pixScore: number;
  /** Of the 16 competences, in the order of their codes. */
  levels: readonly number[];
}

export interface Change {
  /** Less than 0 when some were lost. */
  pixGained: number;
  /** Of the competences whose level is another; `place` counts from 0. */
  levels: { place: number; from: number; to: number }[];
}

export function profileChange(before: Snapshot, after: Snapshot): Change {
  return {
    pixGained: after.pixScore - before.pixScore,
    levels: after.levels.flatMap((to, place) => {
      const from = before.levels[place] ?? 0;
      return from === to ? [] : [{ place, from, to }];
    }),
  };
}
