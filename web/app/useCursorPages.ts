import { useState, useTransition } from "react";

export interface CursorPages {
  /** The cursor after which the page begins; null on the first. */
  after: string | null;
  /** How many pages lie before this one. */
  before: number;
  busy: boolean;
  next: (endCursor: string) => void;
  previous: () => void;
}

/** The server's pages of one list, one at a time; another `list` (other filters, another search) begins again at its first page. */
export function useCursorPages(list: string): CursorPages {
  const [place, setPlace] = useState<{ list: string; cursors: readonly string[] }>({ list, cursors: [] });
  const [busy, startTransition] = useTransition();
  const cursors = place.list === list ? place.cursors : [];
  const turn = (next: readonly string[]): void => startTransition(() => setPlace({ list, cursors: next }));
  return {
    after: cursors.at(-1) ?? null,
    before: cursors.length,
    busy,
    next: (endCursor) => turn([...cursors, endCursor]),
    previous: () => turn(cursors.slice(0, -1)),
  };
}
