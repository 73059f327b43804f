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

/** Groups of three letters as numbers in ascending order, the beginning of each word counting more. */
export function trigrams(text: string): readonly number[] {
  const groups = new Set<number>();
  for (const word of text.split(" ").filter(Boolean)) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i += 1) groups.add(groupAt(padded, i));
  }
  return [...groups].sort((a, b) => a - b);
}

/** Three letters of 16 bits each fit a number: no two groups share one. */
function groupAt(text: string, start: number): number {
  return text.charCodeAt(start) * 2 ** 32 + text.charCodeAt(start + 1) * 2 ** 16 + text.charCodeAt(start + 2);
}

/** Share of the groups that both have, 0 to 1. */
export function similarity(a: readonly number[], b: readonly number[]): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) both += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  const all = a.length + b.length - both;
  return all === 0 ? 0 : both / all;
}

/** Which letters a word has, a bit each; letters beyond a to z share a few bits. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i) - 97;
    mask |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (text.charCodeAt(i) % 6));
  }
  return mask;
}

/** Letters that one has and the other has not: each takes at least one edit, so distance is never less. */
export function leastDistance(a: number, b: number): number {
  return Math.max(bits(a & ~b), bits(b & ~a));
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
