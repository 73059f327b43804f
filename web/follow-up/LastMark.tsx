import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";
import type { FollowUpMarkKind } from "../graph/graphql.ts";

/** « Vu en classe, le 20 nov. » */
export function LastMark({ mark }: { mark: { kind: FollowUpMarkKind; markedAt: string } }): ReactNode {
  return (
    <span className="sub">
      <Text
        id="followUp.markOn"
        values={{ mark: <Text id={`followUp.mark.${mark.kind}`} />, day: <Day value={mark.markedAt} /> }}
      />
    </span>
  );
}
