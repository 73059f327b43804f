import { useVerb, type VerbState } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";
import type { ReminderOutcome } from "../graph/graphql.ts";

const SettleReminder = graphql(`
  mutation SettleReminder($reminderId: ID!, $outcome: ReminderOutcome!) {
    settleReminder(reminderId: $reminderId, outcome: $outcome) {
      reminder {
        id
        status
        failure
        nextTryAt
        sentAt
      }
    }
  }
`);

export function useSettleReminder(): [
  (variables: { reminderId: string; outcome: `${ReminderOutcome}` }) => Promise<boolean>,
  VerbState,
] {
  return useVerb(SettleReminder);
}
