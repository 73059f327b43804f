/** Letters to add, drop, change, or swap with their neighbour to go from one word to the other; more than limit is given as limit + 1. */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;

  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const changed = at(last, j - 1) + (isSame ? 0 : 1);
      const moved = isSwapped ? at(beforeLast, j - 2) + 1 : changed;
      const value = Math.min(at(last, j) + 1, at(row, j - 1) + 1, changed, moved);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(at(last, b.length), limit + 1);
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
