/** Of fewer values quartiles would say nothing, and would be single students. */
export const FEWEST_FOR_QUARTILES = 5;

export interface Spread {
  knownCount: number;
  unknownCount: number;
  /** Null with fewer than five known values. */
  lowerQuartile: number | null;
  /** Null of none. */
  median: number | null;
  upperQuartile: number | null;
}

/**
 * As French schools teach it. Median: the value in the middle, or the mean of the two in the middle. Lower (upper) quartile: the
 * smallest value such that at least a quarter (three quarters) of the values are no greater. Unknown values count nowhere.
 */
export function spreadOf(values: readonly (number | null)[]): Spread {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const quartile = (share: number): number | null =>
    known.length < FEWEST_FOR_QUARTILES ? null : known[Math.ceil(known.length * share) - 1]!;
  return {
    knownCount: known.length,
    unknownCount: values.length - known.length,
    lowerQuartile: quartile(0.25),
    median: middle(known),
    upperQuartile: quartile(0.75),
  };
}

function middle(sorted: readonly number[]): number | null {
  const [below, above] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}
