import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import french from "./messages/fr.json";
import type { MessageId } from "./Text.tsx";

/** Why something did not happen: the server's code, else whether the server could be reached at all. */
export function refusalCode(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return (error.errors[0]?.extensions?.code as string | undefined) ?? "UNEXPECTED";
  if (ServerError.is(error)) return error.statusCode === 429 ? "TOO_MANY_REQUESTS" : "UNEXPECTED";
  if (error instanceof TypeError) return "UNREACHABLE";
  return "UNEXPECTED";
}

/** Code → sentence: the messages `refusal.CODE` are the table; a code without a sentence of its own gets the general one. */
export function refusalMessage(code: string): MessageId {
  return messageOfCode("refusal", code) ?? "refusal.UNEXPECTED";
}

/** The message of that family that speaks of this code, if there is one. */
export function messageOfCode(family: "refusal" | "problem", code: string): MessageId | null {
  const id = `${family}.${code}`;
  return id in french ? (id as MessageId) : null;
}
