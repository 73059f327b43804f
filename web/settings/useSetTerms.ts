import { useVerb, type VerbState } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";
import type { SetTermsInput } from "../graph/graphql.ts";

const SetTerms = graphql(`
  mutation SetTerms($input: SetTermsInput!) {
    setTerms(input: $input) {
      schoolYear {
        id
        ...Terms_schoolYear
      }
    }
  }
`);

export function useSetTerms(): [(input: SetTermsInput) => Promise<boolean>, VerbState] {
  const [set, state] = useVerb(SetTerms);
  return [(input) => set({ input }), state];
}
