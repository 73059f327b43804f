import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { Text, type MessageId } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import type { StudentRow_StudentFragmentDoc } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { StudentRow } from "./StudentRow.tsx";

type StudentInTable = { id: string } & FragmentType<typeof StudentRow_StudentFragmentDoc>;

/** Whom to support is asked of the running year alone. */
const SUPPORT = "classCard.support";
const COLUMNS: readonly { head: MessageId; end?: boolean }[] = [
  { head: SUPPORT },
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
  const { past } = useSchoolYear();
  return (
    <Table caption={<Text id="students.caption" values={{ when: past ? "past" : "now" }} />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="board.student" />
          </ColumnHead>
          <ColumnHead>
            <Text id="classes.name" />
          </ColumnHead>
          {COLUMNS.filter(({ head }) => !(past && head === SUPPORT)).map(({ head, end }) => (
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
