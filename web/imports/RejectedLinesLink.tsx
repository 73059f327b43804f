import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";

/** The lines that were not taken, with why: a file to correct and drop again. */
export function RejectedLinesLink({ importId }: { importId: string }): ReactNode {
  return (
    <a href={`/imports/${importId}/rejected.csv`} download>
      <Text id="import.problems.download" />
    </a>
  );
}
