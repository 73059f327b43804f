import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { refusalOf, type Refusal } from "./refusals.ts";

export interface VerbState {
  busy: boolean;
  /** The last refusal; null while busy and after a success. */
  refusal: Refusal | null;
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
  return [act, { busy: loading, refusal: error && !loading ? refusalOf(error) : null }];
}
