import { useVerb, type VerbState } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const CancelReminder = graphql(`
  mutation CancelReminder($reminderId: ID!) {
    cancelReminder(reminderId: $reminderId) {
      reminder {
        id
        status
      }
    }
  }
`);

export function useCancelReminder(): [(variables: { reminderId: string }) => Promise<boolean>, VerbState] {
  return useVerb(CancelReminder);
}
