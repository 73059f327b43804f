import type { ReactNode } from "react";
import { Note } from "../ui/Note.tsx";
import { refusalMessage } from "./refusals.ts";
import { Text } from "./Text.tsx";

/** Why what was asked did not happen; nothing when it did. */
export function RefusalNote({ code }: { code: string | null }): ReactNode {
  return (
    code && (
      <Note tone="error">
        <Text id={refusalMessage(code)} />
      </Note>
    )
  );
}
