import type { ReactNode } from "react";
import { Note } from "../ui/Note.tsx";
import { RefusalText } from "./RefusalText.tsx";
import type { Refusal } from "./refusals.ts";

/** Why what was asked did not happen; nothing when it did. */
export function RefusalNote({ refusal }: { refusal: Refusal | null }): ReactNode {
  return (
    refusal && (
      <Note tone="error">
        <RefusalText refusal={refusal} />
      </Note>
    )
  );
}
