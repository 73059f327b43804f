import { useEffect } from "react";
import type { Late } from "./late.ts";

/** Fetches, once this is on the screen, the parts that may be gone to from it: nobody waits for them then. */
export function useAhead(...parts: readonly Pick<Late<unknown>, "ahead">[]): void {
  useEffect(() => {
    for (const part of parts) part.ahead();
    // Each part is there once and for all: the same ones every time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
