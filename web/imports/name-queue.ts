/** The names that wait, in the order of the list, those put off for later at its end. */
export function inQueue<Name extends { id: string }>(names: readonly Name[], later: readonly string[]): Name[] {
  const putOff = later.flatMap((id) => names.filter((name) => name.id === id));
  return [...names.filter(({ id }) => !later.includes(id)), ...putOff];
}

/** The neighbour of a name, round from the end to the beginning; null when there is no other. */
export function neighbour(queue: readonly { id: string }[], id: string, step: 1 | -1): string | null {
  const here = queue.findIndex((name) => name.id === id);
  if (here === -1 || queue.length < 2) return null;
  return queue[(here + step + queue.length) % queue.length]?.id ?? null;
}
