import type { ApolloLink } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { httpLink, makeGraphClient } from "./graph-client.ts";
import { SessionLock } from "./session-lock.ts";

const NewPersonContext = createContext<() => void>(() => undefined);
const SessionLockContext = createContext(new SessionLock(() => undefined));

/** The graph for the person signed in. Nothing of one person's data outlives them: signing in or out starts a new store. */
export function Graph({ link = httpLink, children }: { link?: () => ApolloLink; children: ReactNode }): ReactNode {
  const [renewals, setRenewals] = useState(0);
  const renew = useCallback(() => setRenewals((count) => count + 1), []);

  return (
    <NewPersonContext value={renew}>
      <GraphOfPerson key={renewals} link={link} forget={renew}>
        {children}
      </GraphOfPerson>
    </NewPersonContext>
  );
}

function GraphOfPerson({
  link,
  forget,
  children,
}: {
  link: () => ApolloLink;
  forget: () => void;
  children: ReactNode;
}): ReactNode {
  const [lock] = useState(() => new SessionLock(forget));
  const [client] = useState(() => makeGraphClient(link(), lock));
  return (
    <SessionLockContext value={lock}>
      <ApolloProvider client={client}>{children}</ApolloProvider>
    </SessionLockContext>
  );
}

/** To be called when somebody signed in or out. */
export function useNewPerson(): () => void {
  return useContext(NewPersonContext);
}

/** Of the person whose graph this is. */
export function useSessionLock(): SessionLock {
  return useContext(SessionLockContext);
}
