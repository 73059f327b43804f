import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const RetryImport = graphql(`
  mutation RetryImport($importId: ID!) {
    retryImport(importId: $importId) {
      import {
        ...ImportRow_import
        ...ImportReport_import
      }
    }
  }
`);

/** Reads again the file of an import that failed. */
export const useRetryImport = () => useVerb(RetryImport);
