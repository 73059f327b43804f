import { useRef } from "react";
import { newRequestId } from "./request-id.ts";

/** The same request keeps its name until it was answered, however often it is sent; another request gets another name. */
export function useRequestIds(): { of: (request: unknown) => string; answered: () => void } {
  const waiting = useRef<{ said: string; id: string } | null>(null);
  return {
    of: (request) => {
      const said = JSON.stringify(request);
      if (waiting.current?.said !== said) waiting.current = { said, id: newRequestId() };
      return waiting.current.id;
    },
    answered: () => {
      waiting.current = null;
    },
  };
}
