import type { ReactNode } from "react";
import { Icon } from "../ui/Icon.tsx";
import { ColumnHead } from "../ui/TableParts.tsx";
import type { BoardSort } from "./board-column.ts";

/** A heading of a board; a press sorts by it, the next one turns the order round. Without `onSort` it only names the column. */
export function BoardHeader({
  column,
  sort,
  onSort,
  rowSpan,
  className,
  title,
  below,
  children,
}: {
  column: string;
  sort: BoardSort | null;
  onSort: ((sort: BoardSort) => void) | null;
  rowSpan?: number;
  className?: string;
  title?: string;
  below?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const current = sort?.column === column ? sort.direction : undefined;
  const next = current === "ascending" ? "descending" : "ascending";
  return (
    <ColumnHead rowSpan={rowSpan} aria-sort={current} className={className} title={title}>
      {onSort ? (
        <button type="button" className="sort-button" onClick={() => onSort({ column, direction: next })}>
          <span>{children}</span>
          <Icon name="chevron" small />
        </button>
      ) : (
        children
      )}
      {below && <span className="sub">{below}</span>}
    </ColumnHead>
  );
}
