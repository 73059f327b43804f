import type { ApolloLink } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { httpLink, makeGraphClient } from "./graph-client.ts";

const NewPersonContext = createContext<() => void>(() => undefined);

/** The graph for the person signed in. Nothing of one person's data outlives them: signing in or out starts a new store. */
export function Graph({ link = httpLink, children }: { link?: () => ApolloLink; children: ReactNode }): ReactNode {
  const [renewals, setRenewals] = useState(0);
  const renew = useCallback(() => setRenewals((count) => count + 1), []);

  return (
    <NewPersonContext value={renew}>
      <GraphOfPerson key={renewals} link={link} onSignedOut={renew}>
        {children}
      </GraphOfPerson>
    </NewPersonContext>
  );
}

function GraphOfPerson({
  link,
  onSignedOut,
  children,
}: {
  link: () => ApolloLink;
  onSignedOut: () => void;
  children: ReactNode;
}): ReactNode {
  const [client] = useState(() => makeGraphClient(link(), onSignedOut));
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}

/** To be called when somebody signed in or out. */
export function useNewPerson(): () => void {
  return useContext(NewPersonContext);
}
