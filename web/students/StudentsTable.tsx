import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import type { BoardSort } from "../boards/board-column.ts";
import { BoardHeader } from "../boards/BoardHeader.tsx";
import { useNames } from "../boards/useNames.ts";
import { NAME_COLUMN } from "../boards/useSort.ts";
import type { StudentRow_StudentFragmentDoc } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { Body, Head, Row } from "../ui/TableParts.tsx";
import { StudentRow } from "./StudentRow.tsx";
import { STUDENTS_COLUMNS, SUPPORT } from "./students-order.ts";

type StudentInTable = { id: string } & FragmentType<typeof StudentRow_StudentFragmentDoc>;

export function StudentsTable({
  students,
  before,
  sort,
  onSort,
}: {
  students: readonly StudentInTable[];
  before: number;
  sort: BoardSort | null;
  onSort: (sort: BoardSort) => void;
}): ReactNode {
  const { past } = useSchoolYear();
  const { hidden } = useNames();
  const caption = { when: past ? "past" : "now", order: sort ? "asked" : "own" };
  return (
    <Table caption={<Text id="students.caption" values={caption} />} cards>
      <Head>
        <Row>
          {STUDENTS_COLUMNS.filter(({ id }) => !(past && id === SUPPORT)).map(({ id, head, by, end }) => (
            <BoardHeader
              key={id}
              column={id}
              sort={sort}
              onSort={by === null || (hidden && id === NAME_COLUMN) ? null : onSort}
              className={end ? "end" : undefined}
            >
              <Text id={head} />
            </BoardHeader>
          ))}
        </Row>
      </Head>
      <Body>
        {students.map((student, index) => (
          <StudentRow key={student.id} student={student} number={before + index + 1} />
        ))}
      </Body>
    </Table>
  );
}
