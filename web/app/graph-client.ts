import { ApolloClient, ApolloLink, HttpLink, Observable } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { makeGraphCache } from "./graph-cache.ts";
import { isAttended } from "./presence.ts";
import { refusalOf, Unreachable } from "./refusals.ts";
import type { SessionLock } from "./session-lock.ts";
import { TRUSTED_IDS } from "./trusted-ids.ts";

/** The server answers no browser request without it, so that no other site can make one. */
export const REQUESTED_WITH = { "x-requested-with": "jalon" };

/**
 * The server writes some sentences itself (of imports, in reminders): in the language of the screen, not of the browser. And what a
 * screen asks by itself, while nobody is there, keeps no session open.
 */
const asTheScreen: typeof fetch = (address, options) => {
  const headers = {
    ...(options?.headers as Record<string, string>),
    "accept-language": document.documentElement.lang,
    ...(isAttended() ? {} : { "x-unattended": "1" }),
  };
  return fetch(address, { ...options, headers });
};

const byIdentifier = new ApolloLink((operation, forward) => {
  const documentId = TRUSTED_IDS[operation.operationName ?? ""];
  if (documentId) {
    operation.extensions["documentId"] = documentId;
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  }
  return forward(operation);
});

const sayUnreachable = new ErrorLink(({ error }) =>
  error instanceof TypeError ? new Observable((observer) => observer.error(new Unreachable())) : undefined,
);

export const httpLink = (): ApolloLink =>
  ApolloLink.from([
    byIdentifier,
    sayUnreachable,
    new HttpLink({ uri: "/graphql", credentials: "same-origin", headers: REQUESTED_WITH, fetch: asTheScreen }),
  ]);

/** A client holds what one person may see: a change of person is a new client. */
export function makeGraphClient(link: ApolloLink, lock: SessionLock): ApolloClient {
  const watchSession = new ErrorLink(({ error, operation, forward }) => {
    // A wrong password is answered on the sign-in screen itself.
    if (operation.operationName === "SignIn") return;
    if (refusalOf(error).code !== "UNAUTHENTICATED") return;
    const back = lock.end();
    // Refused before anything was done: it is asked once more when the person is back.
    return back ? once(back, () => forward(operation)) : undefined;
  });
  return new ApolloClient({ link: ApolloLink.from([watchSession, link]), cache: makeGraphCache(), dataMasking: true });
}

function once<T>(moment: Promise<void>, then: () => Observable<T>): Observable<T> {
  return new Observable((observer) => {
    void moment.then(() => {
      if (!observer.closed) observer.add(then().subscribe(observer));
    });
  });
}
