import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import "./StatusMark.css";

export type Status = "TO_START" | "STARTED" | "TO_SHARE" | "SHARED";

/** An empty ring, a half-filled one, an arrow, a tick: the shape says it, the word repeats it. */
const SHAPES: Record<Status, ReactNode> = {
  TO_START: <circle cx="6" cy="6" r="4.5" strokeDasharray="2 1.5" />,
  STARTED: (
    <>
      <circle cx="6" cy="6" r="4.5" />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" stroke="none" />
    </>
  ),
  TO_SHARE: <path d="M6 10.5v-9M2.5 5 6 1.5 9.5 5" />,
  SHARED: <path d="m2 6.5 2.75 2.75L10 3" />,
};

/** Where a student stands in a campaign, in the words of Pix Orga. */
export function StatusMark({ status }: { status: Status }): ReactNode {
  return (
    <span className="status-mark">
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {SHAPES[status]}
      </svg>
      <Text id={`status.${status}`} />
    </span>
  );
}
