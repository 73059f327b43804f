import { ApolloClient, ApolloLink, HttpLink } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { makeGraphCache } from "./graph-cache.ts";
import { refusalCode } from "./refusals.ts";

/** The server answers no browser request without it, so that no other site can make one. */
export const REQUESTED_WITH = { "x-requested-with": "jalon" };

export const httpLink = (): ApolloLink =>
  new HttpLink({ uri: "/graphql", credentials: "same-origin", headers: REQUESTED_WITH });

/** A client holds what one person may see: a change of person is a new client. */
export function makeGraphClient(link: ApolloLink, onSignedOut: () => void): ApolloClient {
  const watchSession = new ErrorLink(({ error, operation }) => {
    // A wrong password is answered on the sign-in screen itself.
    if (operation.operationName === "SignIn") return;
    if (refusalCode(error) === "UNAUTHENTICATED") onSignedOut();
  });
  return new ApolloClient({ link: ApolloLink.from([watchSession, link]), cache: makeGraphCache(), dataMasking: true });
}
