import { InMemoryCache, type FieldPolicy, type Reference } from "@apollo/client";

interface Page {
  nodes?: readonly Reference[];
  pageInfo?: unknown;
  totalCount?: number;
}

/** Pages one after the other; asking for the first again starts afresh. An answer without lines (a count) leaves the lines known. */
function pages(...keyArgs: string[]): FieldPolicy<Page> {
  return {
    keyArgs: keyArgs.length > 0 ? keyArgs : false,
    merge: (known, incoming, { args }) =>
      args?.after
        ? { ...incoming, nodes: [...(known?.nodes ?? []), ...(incoming.nodes ?? [])] }
        : { ...known, ...incoming },
  };
}

/** Imports and exports are only ever added, and asked for every second: a fresh first page goes over what is known and never shortens the list. */
const growing = (...keyArgs: string[]): FieldPolicy<Page> => ({
  keyArgs: keyArgs.length > 0 ? keyArgs : false,
  merge(known, incoming, { args }) {
    const fresh = new Set(incoming.nodes?.map(({ __ref }) => __ref));
    const others = known?.nodes?.filter(({ __ref }) => !fresh.has(__ref)) ?? [];
    if (args?.after) return { ...incoming, nodes: [...others, ...(incoming.nodes ?? [])] };
    return {
      ...known,
      ...incoming,
      nodes: [...(incoming.nodes ?? []), ...others],
      pageInfo: others.length > 0 ? known?.pageInfo : incoming.pageInfo,
    };
  },
});

/** Two screens that ask different things of one part without an id of its own share what they know. */
const SHARED_PART = { merge: true };

export function makeGraphCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      School: {
        fields: { imports: growing(), exports: growing("everyone"), pendingNames: pages(), decidedNames: pages() },
      },
      Academy: { fields: { exports: growing() } },
      Import: {
        fields: {
          matches: pages("decision"),
          problems: pages(),
          changes: pages("kind"),
          identityQuestions: pages(),
        },
      },
      ClassBoard: SHARED_PART,
      SchoolOverview: SHARED_PART,
      ClassSummary: SHARED_PART,
      CampaignStatistics: SHARED_PART,
      Certifiability: SHARED_PART,
      YearProgress: SHARED_PART,
      CompetenceProfile: SHARED_PART,
      ImportReport: SHARED_PART,
      IdentityCounts: SHARED_PART,
      StudentPreview: SHARED_PART,
      StudentMoves: SHARED_PART,
    },
  });
}
