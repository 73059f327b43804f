import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, useState, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import type { ImportChangeKind } from "../graph/graphql.ts";
import { Card } from "../ui/Card.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ImportChangeList } from "./ImportChangeList.tsx";
import "./ImportChanges.css";

const ImportChanges_Query = graphql(`
  query ImportChanges($importId: ID!) {
    import(id: $importId) {
      id
      changeCounts {
        kind
        count
      }
    }
  }
`);

/** What a file that landed did, in students; who they are on demand. */
export function ImportChanges({ importId }: { importId: string }): ReactNode {
  const { data } = useSuspenseQuery(ImportChanges_Query, { variables: { importId }, fetchPolicy: "cache-and-network" });
  const counts = data.import?.changeCounts ?? [];
  return (
    <Card
      title={<Text id="import.changes.title" />}
      actions={
        counts.length > 0 && (
          <ExportButton wanted={{ subject: "IMPORT_CHANGES", importId }} of={<Text id="import.changes.title" />} />
        )
      }
    >
      <div className="card-body import-changes">
        {counts.length === 0 && (
          <p>
            <Text id="import.changes.none" />
          </p>
        )}
        {counts.map(({ kind, count }) => (
          <Changes key={kind} importId={importId} kind={kind} count={count} />
        ))}
      </div>
    </Card>
  );
}

function Changes({ importId, kind, count }: { importId: string; kind: ImportChangeKind; count: number }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="num">
        <Text id={`importChange.${kind}`} values={{ count }} />
      </summary>
      {open && (
        <Suspense fallback={<Skeleton blocks={1} />}>
          <ImportChangeList importId={importId} kind={kind} />
        </Suspense>
      )}
    </details>
  );
}
