import { useApolloClient } from "@apollo/client/react";
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from "react";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { useSessionLock } from "./Graph.tsx";
import { isAttended, watchGestures } from "./presence.ts";
import { Text } from "./Text.tsx";
import "./StayingSignedIn.css";

const StillHere_Query = graphql(`
  query StillHere {
    viewer {
      id
      sessionSecondsLeft
    }
  }
`);

const LOOK_EVERY_MS = 30_000;
const WARN_BEFORE_S = 150;
/** A moving mouse is many gestures. */
const STAY_AT_MOST_EVERY_MS = 2_000;

/**
 * Who reads or types keeps the session, also where the screen asks nothing of the server; who has gone is warned two minutes before it
 * ends. Any gesture keeps it.
 */
export function StayingSignedIn({ secondsLeft }: { secondsLeft: number }): ReactNode {
  const client = useApolloClient();
  const lock = useSessionLock();
  const [minutesLeft, setMinutesLeft] = useState<number | null>(null);
  const endsAt = useRef(0);
  const stayedAt = useRef(0);

  const ask = useEffectEvent(async () => {
    const { data } = await client.query({ query: StillHere_Query, fetchPolicy: "no-cache" });
    if (!data?.viewer) {
      setMinutesLeft(null);
      void lock.end();
      return;
    }
    const left = data.viewer.sessionSecondsLeft;
    endsAt.current = Date.now() + left * 1000;
    setMinutesLeft(left <= WARN_BEFORE_S ? Math.ceil(left / 60) : null);
  });
  const look = useEffectEvent(() => {
    if (lock.state() !== "OPEN") return;
    const isNearItsEnd = endsAt.current - Date.now() <= WARN_BEFORE_S * 1000;
    if (isNearItsEnd || isAttended()) void ask().catch(() => undefined);
  });
  const stay = useEffectEvent(() => {
    if (minutesLeft === null || Date.now() - stayedAt.current < STAY_AT_MOST_EVERY_MS) return;
    stayedAt.current = Date.now();
    void ask().catch(() => undefined);
  });

  useEffect(() => {
    endsAt.current = Date.now() + secondsLeft * 1000;
    if (secondsLeft <= WARN_BEFORE_S) look();
    const timer = setInterval(() => look(), LOOK_EVERY_MS);
    const forget = watchGestures(() => stay());
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [secondsLeft]);

  if (minutesLeft === null) return null;
  return (
    <div className="session-ending" role="alert">
      <p>
        <Text id="session.ending" values={{ minutes: minutesLeft }} />
      </p>
      {/* Pressing it is a gesture. */}
      <Button small onClick={() => undefined}>
        <Text id="session.stay" />
      </Button>
    </div>
  );
}
