import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import type { ParticipantChoice } from "./participant-filter.ts";

/** An empty list says whether that is good news or only a narrow choice. */
export function NobodyHere({ choice, searched }: { choice: ParticipantChoice; searched: boolean }): ReactNode {
  const narrowed = searched || choice.classId !== null || choice.stars !== null || choice.certifiability !== null;
  const words =
    choice.status === "TO_START" && !narrowed
      ? "participants.none.TO_START"
      : narrowed || choice.status !== null
        ? "board.none"
        : "participants.none.ALL";
  return (
    <p className="card-body">
      <Text id={words} />
    </p>
  );
}
