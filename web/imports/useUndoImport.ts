import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const UndoImport = graphql(`
  mutation UndoImport($importId: ID!) {
    undoImport(importId: $importId) {
      import {
        ...ImportRow_import
        ...ImportReport_import
      }
    }
  }
`);

/** Takes back what an import brought. */
export const useUndoImport = () => useVerb(UndoImport);
