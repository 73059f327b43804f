import { useApolloClient } from "@apollo/client/react";
import { useEffect, useEffectEvent } from "react";
import { graphql } from "../graph/index.ts";
import { useSessionLock } from "./Graph.tsx";
import { watchOtherTabs } from "./other-tabs.ts";

const WhoIsThere_Query = graphql(`
  query WhoIsThere {
    viewer {
      id
    }
  }
`);

/**
 * A screen is its person's as long as they are signed in, whatever happens in other tabs: told by one, and shown again by Back from
 * the browser's own memory, it stays out of sight until the server has said who is there.
 */
export function useWhoIsThere(): void {
  const client = useApolloClient();
  const lock = useSessionLock();

  const look = useEffectEvent(async () => {
    lock.doubt();
    const { data } = await client.query({ query: WhoIsThere_Query, fetchPolicy: "no-cache" });
    lock.settle(data?.viewer?.id ?? null);
  });

  useEffect(() => {
    // An answer that does not come is no reason to show anything.
    const lookAgain = (): void => void look().catch(() => lock.settle(null));
    // Before the browser takes its picture of the page, which it shows before anything runs again.
    const left = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) lock.doubt();
    };
    const shown = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) lookAgain();
    };
    const forget = watchOtherTabs(lookAgain);
    addEventListener("pagehide", left);
    addEventListener("pageshow", shown);
    return () => {
      forget();
      removeEventListener("pagehide", left);
      removeEventListener("pageshow", shown);
    };
  }, [lock]);
}
