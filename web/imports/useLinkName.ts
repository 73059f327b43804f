import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const LinkName = graphql(`
  mutation LinkName($matchId: ID!, $studentId: ID!) {
    linkName(matchId: $matchId, studentId: $studentId) {
      match {
        ...NameToDecide_match
      }
    }
  }
`);

/** The typed name is this student, for every later import too. */
export const useLinkName = () => useVerb(LinkName);
