import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const ReopenName = graphql(`
  mutation ReopenName($matchId: ID!) {
    reopenName(matchId: $matchId) {
      match {
        ...NameToDecide_match
      }
    }
  }
`);

/** Takes the decision on a typed name back. */
export const useReopenName = () => useVerb(ReopenName);
