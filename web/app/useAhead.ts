import { useEffect } from "react";
import type { Late } from "./late.ts";

/** Fetches, once this is on the screen, the parts that may be gone to from it: nobody waits for them then. The same list every time. */
export function useAhead(parts: readonly Pick<Late<unknown>, "ahead">[]): void {
  useEffect(() => {
    for (const part of parts) part.ahead();
  }, [parts]);
}
