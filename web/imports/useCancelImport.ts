import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const CancelImport = graphql(`
  mutation CancelImport($importId: ID!) {
    cancelImport(importId: $importId) {
      import {
        ...ImportRow_import
        ...ImportReport_import
      }
    }
  }
`);

/** Stops an import before it is done: nothing of it stays. */
export const useCancelImport = () => useVerb(CancelImport);
