import { InMemoryCache, type FieldPolicy, type Reference } from "@apollo/client";

interface Page {
  nodes?: readonly Reference[];
  pageInfo?: unknown;
  totalCount?: number;
}

/**
 * A list that grows page by page. A fresh first page is laid over what is known, so that a poll neither shortens the list nor forgets a
 * line that has since left it: the screen decides what to show of those.
 */
function growingList(...keyArgs: string[]): FieldPolicy<Page> {
  return {
    keyArgs: keyArgs.length > 0 ? keyArgs : false,
    merge(known, incoming, { args }) {
      if (!known?.nodes || !incoming.nodes) return { ...known, ...incoming };
      const fresh = new Set(incoming.nodes.map(({ __ref }) => __ref));
      const others = known.nodes.filter(({ __ref }) => !fresh.has(__ref));
      if (args?.after) return { ...known, ...incoming, nodes: [...others, ...incoming.nodes] };
      return {
        ...known,
        ...incoming,
        nodes: [...incoming.nodes, ...others],
        pageInfo: others.length > 0 ? known.pageInfo : incoming.pageInfo,
      };
    },
  };
}

/** The same for lines without an id: they never change, so that pages are only added. */
const ADDED_PAGES: FieldPolicy<Page> = {
  keyArgs: false,
  merge: (known, incoming, { args }) =>
    args?.after ? { ...incoming, nodes: [...(known?.nodes ?? []), ...(incoming.nodes ?? [])] } : incoming,
};

/** Two screens that ask different things of one part without an id of its own share what they know. */
const SHARED_PART = { merge: true };

export function makeGraphCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      School: { fields: { imports: growingList(), pendingNames: growingList() } },
      Import: { fields: { matches: growingList("decision"), problems: ADDED_PAGES } },
      ClassBoard: SHARED_PART,
      ClassSummary: SHARED_PART,
      Certifiability: SHARED_PART,
      YearProgress: SHARED_PART,
      CompetenceProfile: SHARED_PART,
      ImportReport: SHARED_PART,
    },
  });
}
