import { useApolloClient } from "@apollo/client/react";
import { useChange, type ChangeState } from "../app/useChange.ts";
import { graphql } from "../graph/index.ts";
import type { SetObjectiveInput } from "../graph/graphql.ts";

const SetObjective = graphql(`
  mutation SetObjective($input: SetObjectiveInput!) {
    setObjective(input: $input) {
      school {
        id
      }
    }
  }
`);

/** What it changes is on every line of the screen: the screen asks again. */
export function useSetObjective(): [(input: SetObjectiveInput) => Promise<boolean>, ChangeState] {
  const client = useApolloClient();
  const [set, state] = useChange(SetObjective);
  const act = async (input: SetObjectiveInput): Promise<boolean> => {
    if (!(await set({ input }))) return false;
    await client.refetchQueries({ include: "active" });
    return true;
  };
  return [act, state];
}
