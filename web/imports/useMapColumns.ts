import { useVerb } from "../app/useVerb.ts";
import { graphql } from "../graph/index.ts";

const MapColumns = graphql(`
  mutation MapColumns($importId: ID!, $columns: [ColumnMeaningInput!]!, $schoolYearId: ID, $addressesOf: AddressOwner) {
    mapColumns(importId: $importId, columns: $columns, schoolYearId: $schoolYearId, addressesOf: $addressesOf) {
      import {
        id
        columns {
          header
        }
        ...ImportRow_import
        ...ImportReport_import
      }
    }
  }
`);

/** Says what the columns of a list are; the list goes on. */
export const useMapColumns = () => useVerb(MapColumns);
