import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const DismissName = graphql(`
  mutation DismissName($matchId: ID!) {
    dismissName(matchId: $matchId) {
      match {
        ...NameToDecide_match
      }
    }
  }
`);

/** The typed name is nobody of the school. */
export const useDismissName = () => useVerb(DismissName);
