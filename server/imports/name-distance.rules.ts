/** Letters to add, drop, change, or swap with their neighbour to go from one word to the other; more than limit is given as limit + 1. */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const [from, to] = [[...a], [...b]];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;

  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(beforeLast, j - 2) + 1 : Infinity,
      );
    }
    if (Math.min(...row) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(at(last, to.length), limit + 1);
}

/** Groups of three letters, the beginning of each word counting more. */
export function trigrams(text: string): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const word of text.split(" ").filter(Boolean)) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i += 1) groups.add(padded.slice(i, i + 3));
  }
  return groups;
}

/** Share of the groups that both have, 0 to 1. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const group of a) if (b.has(group)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
