import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import type { ExportWanted } from "../exports/export-formats.ts";
import { ObjectiveHistory, type ObjectiveChange } from "./ObjectiveHistory.tsx";
import "./progress.css";

/** The history behind its count. */
export function FoldedObjectiveHistory({
  changes,
  scope,
  whose,
}: {
  changes: readonly Omit<ObjectiveChange, "scope">[];
  scope: ObjectiveChange["scope"];
  /** Whose objective, as a file is asked for. */
  whose: Omit<ExportWanted, "subject">;
}): ReactNode {
  return (
    <details className="objective-history">
      <summary>
        <Text id="objective.history.count" values={{ count: changes.length }} />
      </summary>
      {changes.length > 0 && (
        <div className="objective-history-actions">
          <ExportButton
            wanted={{ subject: "OBJECTIVE_CHANGES", ...whose }}
            of={<Text id="exportSubject.OBJECTIVE_CHANGES" />}
          />
        </div>
      )}
      <ObjectiveHistory changes={changes.map((change) => ({ ...change, scope }))} />
    </details>
  );
}
