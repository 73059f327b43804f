import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef } from "react";

/** Asks again for all that the screen shows once the last file is read: names, departures and classes are what it brought. */
export function useRefreshWhenRead(running: number): void {
  const client = useApolloClient();
  const wereRunning = useRef(false);
  useEffect(() => {
    if (wereRunning.current && running === 0) void client.refetchQueries({ include: "active" });
    wereRunning.current = running > 0;
  }, [running, client]);
}
