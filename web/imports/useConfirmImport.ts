import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const ConfirmImport = graphql(`
  mutation ConfirmImport($importId: ID!) {
    confirmImport(importId: $importId) {
      import {
        ...ImportRow_import
        ...ImportReport_import
      }
    }
  }
`);

/** Goes on with an import that waits for an answer. */
export const useConfirmImport = () => useVerb(ConfirmImport);
