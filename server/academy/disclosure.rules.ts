/** Of fewer students than this no count is shown. */
export const LEAST_STUDENTS = 20;
/** A count is shown when it leaves at least this many students on either side of it. */
export const LEAST_ON_EITHER_SIDE = 5;

/** How many of how many students. */
export interface Counted {
  count: number;
  of: number;
}

export interface Shown {
  /** In the order of the schools; null: hidden. */
  counts: readonly (number | null)[];
  /** Of all schools together, the hidden ones included; null: hidden. */
  total: number | null;
}

export function mayShow({ count, of }: Counted): boolean {
  return of >= LEAST_STUDENTS && count >= LEAST_ON_EITHER_SIDE && count <= of - LEAST_ON_EITHER_SIDE;
}

/**
 * What may be shown of one figure of several schools, with their total. The total less the schools shown is what the hidden ones
 * have together: so it must be a count that may be shown, which that of one hidden school never is. Else the smallest count that is
 * still shown is hidden with them, and where none is left, the total.
 */
export function shownOf(schools: readonly Counted[]): Shown {
  const hidden = new Set(schools.flatMap((school, index) => (mayShow(school) ? [] : [index])));
  const next = smallestOf(schools.map((school, index) => (hidden.has(index) ? null : school)));
  if (next !== null && !isTotalSafe(hidden, schools)) hidden.add(next);
  return {
    counts: schools.map(({ count }, index) => (hidden.has(index) ? null : count)),
    total: isTotalSafe(hidden, schools) ? together(schools).count : null,
  };
}

/** Whether anybody may work out what the hidden schools have together. */
function isTotalSafe(hidden: ReadonlySet<number>, schools: readonly Counted[]): boolean {
  if (hidden.size === 0) return schools.length > 0;
  return mayShow(together(schools.filter((_, index) => hidden.has(index))));
}

function together(schools: readonly Counted[]): Counted {
  return schools.reduce((sum, { count, of }) => ({ count: sum.count + count, of: sum.of + of }), { count: 0, of: 0 });
}

/** Of equal counts that of the smaller school. */
function smallestOf(schools: readonly (Counted | null)[]): number | null {
  const places = schools.flatMap((school, index) => (school ? [{ ...school, index }] : []));
  return places.sort((a, b) => a.count - b.count || a.of - b.of)[0]?.index ?? null;
}
