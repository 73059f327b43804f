import type { ReactNode } from "react";
import { Text, type MessageId } from "../app/Text.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** « — »: nothing is known, which is not 0. What is heard can be made precise. */
export function NoData({ heard = "noData" }: { heard?: MessageId }): ReactNode {
  return (
    <>
      <span className="no-data" aria-hidden="true">
        —
      </span>
      <VisuallyHidden>
        <Text id={heard} />
      </VisuallyHidden>
    </>
  );
}
