import type { MessageId } from "../app/Text.tsx";
import type { BoardSort } from "../boards/board-column.ts";
import { NAME_COLUMN } from "../boards/useSort.ts";
import type { StudentSort, StudentSortBy } from "../graph/graphql.ts";

/** Whom to support is asked of the running year alone, and has no order. */
export const SUPPORT = "support";

/** The columns of the list, by what stands in the address for an order by them. */
export const STUDENTS_COLUMNS: readonly { id: string; head: MessageId; by: StudentSortBy | null; end?: boolean }[] = [
  { id: NAME_COLUMN, head: "board.student", by: "NAME" },
  { id: "class", head: "classes.name", by: "CLASS" },
  { id: SUPPORT, head: "classCard.support", by: null },
  { id: "certifiable", head: "board.certifiable", by: "CERTIFIABILITY" },
  { id: "profile", head: "students.profile", by: "PROFILE" },
  { id: "participations", head: "students.participations", by: "PARTICIPATIONS", end: true },
  { id: "last", head: "students.last", by: "LAST_PARTICIPATION" },
];

export const SORTABLE = STUDENTS_COLUMNS.filter(({ by }) => by !== null);

/** As the server is asked; null is its own order, by name. */
export function studentSort(sort: BoardSort | null): StudentSort | null {
  const by = SORTABLE.find(({ id }) => id === sort?.column)?.by;
  return by ? { by, descending: sort?.direction === "descending" } : null;
}
