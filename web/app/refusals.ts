import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import french from "./messages/fr.json";
import type { MessageId } from "./Text.tsx";

/** Why something did not happen; params fill its sentence in. */
export interface Refusal {
  code: string;
  params: Record<string, string | number>;
}

const CODES: Record<number, string> = { 429: "TOO_MANY_REQUESTS", 503: "SERVICE_UNAVAILABLE" };

/** Of what could not be fetched a browser says no more than TypeError, as it does of a fault in a program: who fetches says which it was. */
export class Unreachable extends Error {}

/** The server's code, else whether the server could be reached at all. */
export function refusalOf(error: unknown): Refusal {
  if (CombinedGraphQLErrors.is(error)) {
    const { code = "UNEXPECTED", params = {} } = (error.errors[0]?.extensions ?? {}) as Partial<Refusal>;
    return { code, params };
  }
  if (ServerError.is(error)) return refusal(CODES[error.statusCode] ?? "UNEXPECTED");
  return refusal(error instanceof Unreachable ? "UNREACHABLE" : "UNEXPECTED");
}

export function refusal(code: string): Refusal {
  return { code, params: {} };
}

/** Code → sentence: the messages `refusal.CODE` are the table; a code without a sentence of its own gets the general one. */
export function refusalMessage(code: string): MessageId {
  const id = `refusal.${code}`;
  return id in french ? (id as MessageId) : "refusal.UNEXPECTED";
}
