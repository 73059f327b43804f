import { useEffect, useRef, type ReactNode } from "react";
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
  // A second press may come before the first one is drawn: it turns round what was asked, not what is shown.
  const asked = useRef(current);
  useEffect(() => {
    asked.current = current;
  }, [current]);

  const press = (): void => {
    asked.current = asked.current === "ascending" ? "descending" : "ascending";
    onSort?.({ column, direction: asked.current });
  };
  return (
    <ColumnHead rowSpan={rowSpan} aria-sort={current} className={className} title={title}>
      {onSort ? (
        <button type="button" className="sort-button" onClick={press}>
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
