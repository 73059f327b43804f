import type { ReactNode } from "react";
import { Text, type MessageId } from "../app/Text.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { ActivityLine, type Participant } from "./ActivityLine.tsx";
import { byClass } from "./by-class.ts";
import type { NameOfLine } from "./useLineNames.ts";

const COLUMNS: readonly { head: MessageId; end?: boolean }[] = [
  { head: "board.student" },
  { head: "student.status" },
  { head: "participants.attempts", end: true },
  { head: "student.started" },
  { head: "student.shared" },
  { head: "participants.retry" },
];

/** Where each stands, class by class. */
export function ActivityTable({
  caption,
  participants,
  nameOf,
}: {
  caption: ReactNode;
  participants: readonly Participant[];
  nameOf: NameOfLine;
}): ReactNode {
  return (
    <Table caption={caption} cards>
      <Head>
        <Row>
          {COLUMNS.map(({ head, end }) => (
            <ColumnHead key={head} className={end ? "end" : undefined}>
              <Text id={head} />
            </ColumnHead>
          ))}
        </Row>
      </Head>
      {byClass(participants).map(({ schoolClass, members }) => (
        <Body key={schoolClass?.id ?? "none"}>
          <Row className="group">
            <RowHead scope="rowgroup" colSpan={COLUMNS.length} className="full">
              {schoolClass?.name ?? <Text id="participants.noClass" />}{" "}
              <span className="muted num">{members.length}</span>
            </RowHead>
          </Row>
          {members.map((participant) => (
            <ActivityLine
              key={participant.student.id}
              participant={participant}
              name={nameOf(participant.student, participants.indexOf(participant))}
            />
          ))}
        </Body>
      ))}
    </Table>
  );
}
