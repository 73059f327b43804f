import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { Text, type MessageId } from "../app/Text.tsx";
import type { ReminderRow_ReminderFragmentDoc } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { ReminderRow } from "./ReminderRow.tsx";

type ReminderInTable = { id: string } & FragmentType<typeof ReminderRow_ReminderFragmentDoc>;

const COLUMNS: readonly MessageId[] = [
  "board.student",
  "reminders.day",
  "reminders.channel",
  "participants.status",
  "home.support.why",
  "reminders.by",
];

export function ReminderTable({ reminders }: { reminders: readonly ReminderInTable[] }): ReactNode {
  return (
    <Table caption={<Text id="reminders.caption" />} cards>
      <Head>
        <Row>
          {COLUMNS.map((head) => (
            <ColumnHead key={head}>
              <Text id={head} />
            </ColumnHead>
          ))}
        </Row>
      </Head>
      <Body>
        {reminders.map((reminder, index) => (
          <ReminderRow key={reminder.id} reminder={reminder} number={index + 1} />
        ))}
      </Body>
    </Table>
  );
}
