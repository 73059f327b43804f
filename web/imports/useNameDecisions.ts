import type { ApolloCache } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useRef } from "react";
import { refusalOf, type Refusal } from "../app/refusals.ts";
import { usePerson } from "../app/Session.tsx";
import { graphql } from "../graph/index.ts";

const LinkName = graphql(`
  mutation LinkName($matchId: ID!, $studentId: ID!) {
    linkName(matchId: $matchId, studentId: $studentId) {
      match {
        ...DecidedName_match
      }
    }
  }
`);
const DismissName = graphql(`
  mutation DismissName($matchId: ID!) {
    dismissName(matchId: $matchId) {
      match {
        ...DecidedName_match
      }
    }
  }
`);
const ReopenName = graphql(`
  mutation ReopenName($matchId: ID!) {
    reopenName(matchId: $matchId) {
      match {
        ...DecidedName_match
      }
    }
  }
`);

interface Decisions {
  /** The typed name is this student, for every later import too; null: nobody of the school. */
  decide: (matchId: string, studentId: string | null) => Promise<Refusal | null>;
  /** Takes the decision on a typed name back. */
  reopen: (matchId: string) => Promise<Refusal | null>;
}

/** Answers about typed names: null once done, else why not. What is asked of one name happens in the order in which it was asked. */
export function useNameDecisions(): Decisions {
  const client = useApolloClient();
  const { school } = usePerson();
  const underWay = useRef(new Map<string, Promise<unknown>>());

  const inTurn = (matchId: string, ask: () => Promise<unknown>): Promise<Refusal | null> => {
    const turn = (underWay.current.get(matchId) ?? Promise.resolve()).then(ask).then(() => null, refusalOf);
    underWay.current.set(matchId, turn);
    return turn;
  };
  const counting = (change: 1 | -1) => ({
    update: (cache: ApolloCache) => countWaiting(cache, school?.id ?? "", change),
  });

  return {
    decide: (matchId, studentId) =>
      inTurn(matchId, () =>
        studentId === null
          ? client.mutate({ mutation: DismissName, variables: { matchId }, ...counting(-1) })
          : client.mutate({ mutation: LinkName, variables: { matchId, studentId }, ...counting(-1) }),
      ),
    reopen: (matchId) =>
      inTurn(matchId, () => client.mutate({ mutation: ReopenName, variables: { matchId }, ...counting(1) })),
  };
}

/** How many names wait, wherever it is shown: in the menu, on the home screen, in the list's title. */
function countWaiting(cache: ApolloCache, schoolId: string, change: 1 | -1): void {
  cache.modify({
    id: cache.identify({ __typename: "School", id: schoolId }),
    fields: {
      pendingNames: (list: unknown) => counted(list as { totalCount?: number }, change),
    },
  });
}

function counted(list: { totalCount?: number }, change: 1 | -1): { totalCount: number } {
  return { ...list, totalCount: Math.max(0, (list.totalCount ?? 0) + change) };
}
