import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const ConfirmDepartures = graphql(`
  mutation ConfirmDepartures($studentIds: [ID!]!) {
    confirmDepartures(studentIds: $studentIds) {
      school {
        id
        proposedDepartures {
          id
        }
      }
    }
  }
`);

/** These students have left: they count nowhere and keep their page. */
export const useConfirmDepartures = () => useVerb(ConfirmDepartures);
