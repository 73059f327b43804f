import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { ObjectiveHistory, type ObjectiveChange } from "./ObjectiveHistory.tsx";
import "./progress.css";

/** The history behind its count. */
export function FoldedObjectiveHistory({ changes }: { changes: readonly ObjectiveChange[] }): ReactNode {
  return (
    <details className="objective-history">
      <summary>
        <Text id="objective.history.count" values={{ count: changes.length }} />
      </summary>
      <ObjectiveHistory changes={changes} />
    </details>
  );
}
