/** A sent profile with its first competences at one level, the rest 0. */
export function profileAt(knownAt: string, competences: number, level = 1): { knownAt: string; levels: number[] } {
  return { knownAt, levels: Array.from({ length: 16 }, (_, index) => (index < competences ? level : 0)) };
}
