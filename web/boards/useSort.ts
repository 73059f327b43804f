import { useAddressParameters } from "../app/useAddressParameters.ts";
import type { BoardSort } from "./board-column.ts";

export const NAME_COLUMN = "name";

/** The column sorted by stands in the address; null is the screen's own order. Hidden names do not sort: the order would tell them. */
export function useSort(
  columns: readonly { id: string }[],
  namesHidden: boolean,
): [BoardSort | null, (sort: BoardSort | null) => void] {
  const [parameters, edit] = useAddressParameters();
  const column = columns.find(({ id }) => id === parameters.get("sort") && !(namesHidden && id === NAME_COLUMN));

  const sortBy = (sort: BoardSort | null): void =>
    edit((next) => {
      next.delete("sort");
      next.delete("order");
      if (sort) next.set("sort", sort.column);
      if (sort?.direction === "descending") next.set("order", "desc");
    });
  const direction = parameters.get("order") === "desc" ? "descending" : "ascending";
  return [column ? { column: column.id, direction } : null, sortBy];
}
