import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { refusalOf, type Refusal } from "../app/refusals.ts";
import { useRequestIds } from "../app/useRequestIds.ts";
import { graphql } from "../graph/index.ts";
import type { RequestExportInput } from "../graph/graphql.ts";

const RequestExport = graphql(`
  mutation RequestExport($input: RequestExportInput!) {
    requestExport(input: $input) {
      export {
        id
        status
      }
    }
  }
`);

/** Asks for a file; the id to follow it by, null when refused. */
export function useRequestExport(): [
  (input: RequestExportInput) => Promise<string | null>,
  { busy: boolean; refusal: Refusal | null },
] {
  const [mutate, { loading }] = useMutation(RequestExport);
  const requestIds = useRequestIds();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const request = async (input: RequestExportInput): Promise<string | null> => {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables: { input: { ...input, requestId: requestIds.of(input) } } });
      requestIds.answered();
      return data?.requestExport.export.id ?? null;
    } catch (error) {
      setRefusal(refusalOf(error));
      return null;
    }
  };
  return [request, { busy: loading, refusal }];
}
