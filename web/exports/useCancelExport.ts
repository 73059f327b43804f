import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const CancelExport = graphql(`
  mutation CancelExport($exportId: ID!) {
    cancelExport(exportId: $exportId) {
      export {
        id
        ...ExportRow_export
      }
    }
  }
`);

/** Stops an export before it is done: no file is left. */
export const useCancelExport = () => useVerb(CancelExport);
