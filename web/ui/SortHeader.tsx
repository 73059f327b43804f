import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";

export interface Sort<Column extends string = string> {
  column: Column;
  direction: "ascending" | "descending";
}

/** A column heading that sorts; a second press turns the order round. `first` is the order of the first press. */
export function SortHeader<Column extends string>({
  column,
  sort,
  onSort,
  first = "ascending",
  end = false,
  children,
}: {
  column: Column;
  sort: Sort<Column> | null;
  onSort: (sort: Sort<Column>) => void;
  first?: Sort["direction"];
  end?: boolean;
  children: ReactNode;
}): ReactNode {
  const current = sort?.column === column ? sort.direction : undefined;
  const other = current === "ascending" ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={current} className={end ? "end" : undefined}>
      <button
        type="button"
        className="sort-button"
        onClick={() => onSort({ column, direction: current ? other : first })}
      >
        {children}
        <Icon name="chevron" small />
      </button>
    </th>
  );
}
