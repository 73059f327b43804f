import { useChange, type ChangeState } from "../app/useChange.ts";
import { graphql } from "../graph/index.ts";
import type { SetCertificationWindowInput } from "../graph/graphql.ts";

const SetCertificationWindow = graphql(`
  mutation SetCertificationWindow($input: SetCertificationWindowInput!) {
    setCertificationWindow(input: $input) {
      schoolYear {
        id
        certificationWindows {
          level
          opensOn
          closesOn
          isOwn
          source
        }
      }
    }
  }
`);

/** Answers whether it was done. */
export function useSetCertificationWindow(): [(input: SetCertificationWindowInput) => Promise<boolean>, ChangeState] {
  const [set, state] = useChange(SetCertificationWindow);
  return [(input) => set({ input }), state];
}
