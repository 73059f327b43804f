import { useApolloClient } from "@apollo/client/react";
import { useVerb, type VerbState } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const TakeBackReminders = graphql(`
  mutation TakeBackReminders($reminderIds: [ID!]!) {
    takeBackReminders(reminderIds: $reminderIds) {
      reminders {
        id
        status
        mayTakeBack
        takenBackAt
        takenBackBy {
          id
          firstName
          lastName
        }
      }
    }
  }
`);

/** What is on the screen is asked again: figures no longer count what was taken back. */
export function useTakeBackReminders(): [(ids: readonly string[]) => Promise<boolean>, VerbState] {
  const client = useApolloClient();
  const [act, state] = useVerb(TakeBackReminders);
  const takeBack = async (ids: readonly string[]): Promise<boolean> => {
    const done = await act({ reminderIds: [...ids] });
    if (done) await client.refetchQueries({ include: "active" });
    return done;
  };
  return [takeBack, state];
}
