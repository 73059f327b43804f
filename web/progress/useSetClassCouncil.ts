import { useVerb, type VerbState } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";
import type { SetClassCouncilInput } from "../graph/graphql.ts";

const SetClassCouncil = graphql(`
  mutation SetClassCouncil($input: SetClassCouncilInput!) {
    setClassCouncil(input: $input) {
      schoolClass {
        id
        ...ClassCouncils_schoolClass
      }
    }
  }
`);

export function useSetClassCouncil(): [(input: SetClassCouncilInput) => Promise<boolean>, VerbState] {
  const [set, state] = useVerb(SetClassCouncil);
  return [(input) => set({ input }), state];
}
