import { useSuspenseQuery } from "@apollo/client/react";
import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from "react";
import { graphql } from "../graph/index.ts";
import type { SessionQuery } from "../graph/graphql.ts";
import { useSessionLock } from "./Graph.tsx";
import { SignInAgain } from "./SignInAgain.tsx";
import { SignInScreen } from "./SignInScreen.tsx";
import { StayingSignedIn } from "./StayingSignedIn.tsx";
import { useWhoIsThere } from "./useWhoIsThere.ts";
import { WhoIsThere } from "./WhoIsThere.tsx";
import { WordsAt } from "./WordsAt.tsx";

const Session_Query = graphql(`
  query Session {
    viewer {
      id
      firstName
      lastName
      email
      role
      sessionSecondsLeft
      isOnSharedDevice
      school {
        id
        name
        timeZone
        remindAgainDays
        years {
          id
          name
          startsOn
          endsOn
          isCurrent
        }
      }
    }
  }
`);

export type Person = NonNullable<SessionQuery["viewer"]>;

const PersonContext = createContext<Person | null>(null);

/** What is below is for somebody signed in; to others the sign-in screen is shown at the same address. */
export function Session({ children }: { children: ReactNode }): ReactNode {
  const { data } = useSuspenseQuery(Session_Query);
  const lock = useSessionLock();
  const state = useSyncExternalStore(lock.watch, lock.state);
  useWhoIsThere();
  const { id = null, isOnSharedDevice = false } = data.viewer ?? {};
  useEffect(() => {
    lock.keptFor = isOnSharedDevice ? null : id;
  }, [lock, id, isOnSharedDevice]);
  if (!data.viewer) return <SignInScreen />;

  return (
    <PersonContext value={data.viewer}>
      <WordsAt timeZone={data.viewer.school?.timeZone}>{children}</WordsAt>
      {state === "OPEN" && <StayingSignedIn secondsLeft={data.viewer.sessionSecondsLeft} />}
      {state === "SHUT" && <SignInAgain email={data.viewer.email} />}
      {state === "UNSURE" && <WhoIsThere />}
    </PersonContext>
  );
}

/** The person signed in. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error("usePerson outside Session");
  return person;
}
