import { ApolloClient, ApolloLink, HttpLink } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { makeGraphCache } from "./graph-cache.ts";
import { refusalOf } from "./refusals.ts";

/** The server answers no browser request without it, so that no other site can make one. */
export const REQUESTED_WITH = { "x-requested-with": "jalon" };

/** The server writes some sentences itself (of imports, in reminders): in the language of the screen, not of the browser. */
const inTheScreensLanguage: typeof fetch = (address, options) => {
  const headers = { ...(options?.headers as Record<string, string>), "accept-language": document.documentElement.lang };
  return fetch(address, { ...options, headers });
};

export const httpLink = (): ApolloLink =>
  new HttpLink({ uri: "/graphql", credentials: "same-origin", headers: REQUESTED_WITH, fetch: inTheScreensLanguage });

/** A client holds what one person may see: a change of person is a new client. */
export function makeGraphClient(link: ApolloLink, onSignedOut: () => void): ApolloClient {
  const watchSession = new ErrorLink(({ error, operation }) => {
    // A wrong password is answered on the sign-in screen itself.
    if (operation.operationName === "SignIn") return;
    if (refusalOf(error).code === "UNAUTHENTICATED") onSignedOut();
  });
  return new ApolloClient({ link: ApolloLink.from([watchSession, link]), cache: makeGraphCache(), dataMasking: true });
}
