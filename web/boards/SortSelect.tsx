import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Select } from "../ui/Select.tsx";
import type { BoardSort } from "./board-column.ts";
import { NAME_COLUMN } from "./useSort.ts";
import { useNames } from "./useNames.ts";

const OWN_ORDER = "";

/** The headings sort too; this is the way back to the screen's own order, and the only way where lines are cards. */
export function SortSelect({
  columns,
  first,
  sort,
  onSort,
}: {
  columns: readonly { id: string; head: string }[];
  first: string;
  sort: BoardSort | null;
  onSort: (sort: BoardSort | null) => void;
}): ReactNode {
  const { hidden } = useNames();
  const sortable = columns.filter(({ id }) => !(hidden && id === NAME_COLUMN));
  return (
    <Select
      label={<Text id="board.sort" />}
      value={sort?.column ?? OWN_ORDER}
      options={[{ value: OWN_ORDER, words: first }, ...sortable.map(({ id, head }) => ({ value: id, words: head }))]}
      onChange={(column) => onSort(column === OWN_ORDER ? null : { column, direction: "ascending" })}
    />
  );
}
