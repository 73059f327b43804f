import type { ReactNode } from "react";
import { Note } from "../ui/Note.tsx";
import { Text } from "./Text.tsx";

/** Somebody was faster: what they made of it. What was typed here is still in the form. */
export function MeanwhileNote({ children }: { children: ReactNode }): ReactNode {
  return (
    <Note tone="error">
      <p>
        <Text id="settings.meanwhile" />
      </p>
      <p>{children}</p>
    </Note>
  );
}
