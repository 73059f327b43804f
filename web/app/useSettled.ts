import { startTransition, useEffect, useState } from "react";

const PAUSE_MS = 250;

/** What is typed, once the person pauses: a search asks the server then, and what is shown stays until the answer. */
export function useSettled(typed: string): string {
  const [settled, settle] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => settle(typed)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
