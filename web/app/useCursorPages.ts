import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useState, useTransition } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";

export interface CursorPages {
  /** The cursor after which the page begins; null on the first. */
  after: string | null;
  /** How many pages lie before this one. */
  before: number;
  busy: boolean;
  next: (endCursor: string) => void;
  previous: () => void;
}

/** Where one was in each list; as long as one person's store, and never written anywhere. */
const PLACES = new WeakMap<ApolloClient, Map<string, readonly string[]>>();

/**
 * The server's pages of one list, one at a time; another `list` (other filters, another search) begins again at its first page. Back
 * leads to the page that one came from.
 */
export function useCursorPages(list: string): CursorPages {
  const client = useApolloClient();
  const { pathname } = useLocation();
  const back = useNavigationType() === NavigationType.Pop;
  const key = `${pathname} ${list}`;
  const [place, setPlace] = useState(() => ({ list, cursors: (back && placesOf(client).get(key)) || NONE }));
  const [busy, startTransition] = useTransition();
  const cursors = place.list === list ? place.cursors : NONE;
  const turn = (next: readonly string[]): void => {
    placesOf(client).set(key, next);
    startTransition(() => setPlace({ list, cursors: next }));
  };
  return {
    after: cursors.at(-1) ?? null,
    before: cursors.length,
    busy,
    next: (endCursor) => turn([...cursors, endCursor]),
    previous: () => turn(cursors.slice(0, -1)),
  };
}

const NONE: readonly string[] = [];

function placesOf(client: ApolloClient): Map<string, readonly string[]> {
  const places = PLACES.get(client) ?? new Map<string, readonly string[]>();
  PLACES.set(client, places);
  return places;
}
