import type { CopiedCell } from "../ui/copied-table.ts";

export interface Student {
  id: string;
  lastName: string;
  firstName: string;
}

/** One line as it is shown: `name` is the student's, or « Élève 3 » where names are hidden. */
export interface Line<Row> {
  row: Row;
  name: string;
}

/** A column of a board: how it sorts, and what of it is copied. What is drawn is the line's own business. */
export interface BoardColumn<Row> {
  /** Stands in the address. */
  id: string;
  head: string;
  /** What is not known comes before the least that is. */
  compare: (one: Row, other: Row) => number;
  copied: readonly { head: string; cell: (line: Line<Row>) => CopiedCell }[];
}

export interface BoardSort {
  column: string;
  direction: "ascending" | "descending";
}

const FRENCH = new Intl.Collator("fr", { numeric: true });

/** Students whom the column does not tell apart stay in the order of the class. */
export function sorted<Row>(rows: readonly Row[], column: BoardColumn<Row>, { direction }: BoardSort): Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((one, other) => sign * column.compare(one, other));
}

export function byName(one: { student: Student }, other: { student: Student }): number {
  return (
    FRENCH.compare(one.student.lastName, other.student.lastName) ||
    FRENCH.compare(one.student.firstName, other.student.firstName)
  );
}

/** Orders by numbers, one after the other; null comes before everything. */
export function byNumbers<Row>(...values: ((row: Row) => number | null)[]): (one: Row, other: Row) => number {
  return (one, other) => {
    for (const value of values) {
      const difference = (value(one) ?? -Infinity) - (value(other) ?? -Infinity);
      if (difference) return difference;
    }
    return 0;
  };
}

/** The same for instants of ISO 8601; null is « never », before everything. */
export function byInstant<Row>(value: (row: Row) => string | null): (one: Row, other: Row) => number {
  return (one, other) => (value(one) ?? "").localeCompare(value(other) ?? "");
}

/** The student's name in two cells, or what stands for it in one. */
export function nameCells<Row extends { student: Student }>(
  hidden: boolean,
  heads: { student: string; lastName: string; firstName: string },
): BoardColumn<Row>["copied"] {
  if (hidden) return [{ head: heads.student, cell: ({ name }) => name }];
  return [
    { head: heads.lastName, cell: ({ row }) => row.student.lastName },
    { head: heads.firstName, cell: ({ row }) => row.student.firstName },
  ];
}
