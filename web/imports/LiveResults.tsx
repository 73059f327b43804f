import { useApolloClient } from "@apollo/client/react";
import { useEffect, useEffectEvent, type ReactNode } from "react";
import { Outlet } from "react-router";
import { keepInPlace } from "../app/keep-in-place.ts";
import { usePerson } from "../app/Session.tsx";
import { graphql } from "../graph/index.ts";
import { isMoving } from "./import-state.ts";

const LiveResults_Query = graphql(`
  query LiveResults {
    school {
      id
      imports(first: 20) {
        nodes {
          id
          status
        }
      }
    }
  }
`);

const SECOND_IN_MS = 1000;
const WHILE_RUNNING = SECOND_IN_MS;
const WHILE_QUIET = 20 * SECOND_IN_MS;

/** Screens below ask again, without a reload, once an import has ended or was undone: also somebody else's. */
export function LiveResults(): ReactNode {
  const client = useApolloClient();
  const { role } = usePerson();

  /** What has ended so far; null when the server could not be asked. */
  const look = useEffectEvent(async () => {
    // Kept out of the store: the lists of imports there have pages of their own.
    const { data } = await client.query({ query: LiveResults_Query, fetchPolicy: "no-cache" });
    const files = data?.school?.imports.nodes ?? [];
    const ended = files.filter((file) => !isMoving(file)).map(({ id, status }) => `${id} ${status}`);
    return { ended, running: ended.length < files.length };
  });
  const refresh = useEffectEvent(
    () => void keepInPlace(async () => client.refetchQueries({ include: "active" })).catch(() => undefined),
  );

  useEffect(() => {
    if (role === "ACADEMY") return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let known: ReadonlySet<string> | null = null;
    let over = false;
    const round = async (): Promise<void> => {
      const seen = document.hidden ? null : await look().catch(() => null);
      if (over) return;
      if (seen && known && seen.ended.some((one) => !known!.has(one))) refresh();
      if (seen) known = new Set(seen.ended);
      timer = setTimeout(() => void round(), seen?.running ? WHILE_RUNNING : WHILE_QUIET);
    };
    timer = setTimeout(() => void round(), SECOND_IN_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [role]);

  return <Outlet />;
}
