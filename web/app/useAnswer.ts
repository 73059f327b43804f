import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { refusalOf, type Refusal } from "./refusals.ts";

/** What was answered, or why not. */
export type Answered<TData> = { data: TData; refusal: null } | { data: null; refusal: Refusal };

/** A mutation whose answer the screen needs, or must branch on; else see useVerb. */
export function useAnswer<TData, TVariables extends OperationVariables>(
  mutation: TypedDocumentNode<TData, TVariables>,
): [(variables: TVariables) => Promise<Answered<TData>>, { busy: boolean; refusal: Refusal | null }] {
  const [mutate, { loading }] = useMutation<TData, OperationVariables>(mutation);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const ask = async (variables: TVariables): Promise<Answered<TData>> => {
    setRefusal(null);
    try {
      const { data } = await mutate({ variables });
      return { data: data as TData, refusal: null };
    } catch (error) {
      const why = refusalOf(error);
      setRefusal(why);
      return { data: null, refusal: why };
    }
  };
  return [ask, { busy: loading, refusal }];
}
