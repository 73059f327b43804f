import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { refusalCode } from "./refusals.ts";

export interface VerbState {
  busy: boolean;
  /** The code of the last refusal; null while busy and after a success. */
  refusal: string | null;
}

/** A mutation as a verb: true when it was done, false when it was refused. */
export function useVerb<TData, TVariables extends OperationVariables>(
  mutation: TypedDocumentNode<TData, TVariables>,
): [(variables: TVariables) => Promise<boolean>, VerbState] {
  const [mutate, { loading, error }] = useMutation<TData, OperationVariables>(mutation);

  const act = async (variables: TVariables): Promise<boolean> => {
    try {
      await mutate({ variables });
      return true;
    } catch {
      return false;
    }
  };
  return [act, { busy: loading, refusal: error && !loading ? refusalCode(error) : null }];
}
