import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { Text, type MessageId } from "../app/Text.tsx";
import type { StudentRow_StudentFragmentDoc } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { StudentRow } from "./StudentRow.tsx";

type StudentInTable = { id: string } & FragmentType<typeof StudentRow_StudentFragmentDoc>;

const COLUMNS: readonly { head: MessageId; end?: boolean }[] = [
  { head: "classCard.support" },
  { head: "board.certifiable" },
  { head: "students.participations", end: true },
  { head: "students.last" },
];

export function StudentsTable({
  students,
  before,
}: {
  students: readonly StudentInTable[];
  before: number;
}): ReactNode {
  return (
    <Table caption={<Text id="students.caption" />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="board.student" />
          </ColumnHead>
          <ColumnHead>
            <Text id="classes.name" />
          </ColumnHead>
          {COLUMNS.map(({ head, end }) => (
            <ColumnHead key={head} className={end ? "end" : undefined}>
              <Text id={head} />
            </ColumnHead>
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
