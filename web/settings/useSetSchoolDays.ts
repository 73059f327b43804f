import { useApolloClient } from "@apollo/client/react";
import { useVerb, type VerbState } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";
import type { SetSchoolDaysInput } from "../graph/graphql.ts";

const SetSchoolDays = graphql(`
  mutation SetSchoolDays($input: SetSchoolDaysInput!) {
    setSchoolDays(input: $input) {
      school {
        id
        ...SchoolDays_school
      }
    }
  }
`);

/** The years and their terms move with it: the screen asks again. */
export function useSetSchoolDays(): [(input: SetSchoolDaysInput) => Promise<boolean>, VerbState] {
  const client = useApolloClient();
  const [set, state] = useVerb(SetSchoolDays);
  const act = async (input: SetSchoolDaysInput): Promise<boolean> => {
    if (!(await set({ input }))) return false;
    await client.refetchQueries({ include: "active" });
    return true;
  };
  return [act, state];
}
