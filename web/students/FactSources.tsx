import type { ReactNode } from "react";
import { Link } from "react-router";
import { Instant } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import "./FactSources.css";

export interface Source {
  fileName: string;
  line: number | null;
  importedAt: string;
  importedBy: { firstName: string; lastName: string } | null;
  /** Null where the import is a colleague's, and not the viewer's to open. */
  import: { id: string } | null;
}

/** The files that say it: which line, dropped in when and by whom. `what` names the fact for who cannot see what stands beside it. */
export function FactSources({ what, sources }: { what: string; sources: readonly Source[] }): ReactNode {
  if (sources.length === 0) return null;
  return (
    <details className="fact-sources small">
      <summary>
        <Text id="sources.title" />
        <VisuallyHidden> ({what})</VisuallyHidden>
      </summary>
      <ul>
        {sources.map((source, index) => (
          <li key={index} className="num">
            {source.import ? <Link to={`/imports/${source.import.id}`}>{source.fileName}</Link> : source.fileName}
            {source.line !== null && (
              <>
                {", "}
                <Text id="sources.line" values={{ line: source.line }} />
              </>
            )}
            {", "}
            <Instant value={source.importedAt} />
            {source.importedBy && (
              <Text id="import.by" values={{ name: `${source.importedBy.firstName} ${source.importedBy.lastName}` }} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
