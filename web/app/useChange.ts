import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import type { Refusal } from "./refusals.ts";
import { useAnswer } from "./useAnswer.ts";

export interface ChangeState {
  busy: boolean;
  /** The last refusal, that somebody was faster left out. */
  refusal: Refusal | null;
  /** Somebody was faster: the screen has been asked again, and shows what stands now. What was typed is the form's own. */
  isLate: boolean;
}

/** A change of something that was read: true when it was done. */
export function useChange<TData, TVariables extends OperationVariables>(
  mutation: TypedDocumentNode<TData, TVariables>,
): [(variables: TVariables) => Promise<boolean>, ChangeState] {
  const client = useApolloClient();
  const [change, { busy, refusal }] = useAnswer(mutation);
  const [isLate, setLate] = useState(false);

  const act = async (variables: TVariables): Promise<boolean> => {
    const { data, refusal: why } = await change(variables);
    if (why?.code === "CONFLICT") {
      await client.refetchQueries({ include: "active" });
      setLate(true);
    }
    return data !== null;
  };
  return [act, { busy, refusal: refusal?.code === "CONFLICT" ? null : refusal, isLate }];
}
