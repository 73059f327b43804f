import { useTransition, type ReactNode } from "react";
import { Text, type MessageId } from "../app/Text.tsx";
import { useEverySecondWhile } from "../app/useEverySecondWhile.ts";
import type { ExportStatus } from "../graph/graphql.ts";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Pager } from "../ui/Pager.tsx";
import { ExportButton } from "./ExportButton.tsx";
import type { ExportWanted } from "./export-formats.ts";
import { isMoving } from "./export-state.ts";
import { ExportsTable, type ExportInTable } from "./ExportsTable.tsx";

export const A_PAGE = 20;
const LONGEST_PAGE = 100;

interface PageOfExports {
  nodes: readonly (ExportInTable & { status: ExportStatus })[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

/** Files, newest first, followed while one is on its way; where there is none, where they come from. */
export function ExportsList({
  list,
  title,
  lede,
  wanted,
  askAgain,
  more,
  empty,
  wayOut,
}: {
  list: PageOfExports | undefined;
  title: MessageId;
  lede: MessageId;
  /** This list as a file. */
  wanted: ExportWanted;
  askAgain: (first: number) => Promise<unknown>;
  more: (after: string | null) => Promise<unknown>;
  empty: ReactNode;
  wayOut: ReactNode;
}): ReactNode {
  const [loadingMore, startTransition] = useTransition();
  const files = list?.nodes ?? [];
  // As many as are shown: a file on its way can be on any page.
  const first = Math.min(LONGEST_PAGE, Math.max(A_PAGE, files.length));
  useEverySecondWhile(files.some(isMoving), () => askAgain(first));

  if (!list || files.length === 0) {
    return (
      <div className="card">
        <EmptyState title={<Text id="exports.empty.title" />} action={wayOut}>
          {empty}
        </EmptyState>
      </div>
    );
  }
  const { pageInfo, totalCount } = list;
  return (
    <Card
      title={<Text id={title} />}
      actions={<ExportButton wanted={wanted} />}
      lede={<Text id={lede} />}
      foot={
        pageInfo.hasNextPage && (
          <Pager
            shown={files.length}
            total={totalCount}
            busy={loadingMore}
            onMore={() => startTransition(() => void more(pageInfo.endCursor))}
          />
        )
      }
    >
      <ExportsTable files={files} />
    </Card>
  );
}
