import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Instant } from "../app/Dates.tsx";
import { supportSentence } from "../app/support-sentence.tsx";
import { Text, useText } from "../app/Text.tsx";
import { StudentLink } from "../boards/StudentLink.tsx";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import { MailWords } from "../mails/MailWords.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { CancelReminder } from "./CancelReminder.tsx";
import { ReminderState } from "./ReminderState.tsx";
import { TakeBackReminder } from "./TakeBackReminder.tsx";
import { TakenBack } from "./TakenBack.tsx";

const ReminderRow_reminder = graphql(`
  fragment ReminderRow_reminder on Reminder {
    id
    channel
    status
    message
    createdAt
    mayTakeBack
    takenBackAt
    takenBackBy {
      id
      firstName
      lastName
    }
    ...MailWords_reminder
    createdBy {
      id
      firstName
      lastName
    }
    supportNeeds {
      reason
      campaign {
        id
        name
      }
      since
      missing
    }
    student {
      id
      lastName
      firstName
      schoolClass {
        id
        name
      }
    }
  }
`);

/** A message may begin with a first name: where names are hidden, it is left out. */
export function ReminderRow({
  reminder,
  number,
}: {
  reminder: FragmentType<typeof ReminderRow_reminder>;
  /** Names the line where names are hidden. */
  number: number;
}): ReactNode {
  const intl = useIntl();
  const text = useText();
  const { hidden } = useNames();
  const { data } = useSuspenseFragment({
    fragment: ReminderRow_reminder,
    fragmentName: "ReminderRow_reminder",
    from: reminder,
  });
  const { student, channel, status, supportNeeds, message, createdAt, createdBy, takenBackAt, takenBackBy } = data;
  const [need] = supportNeeds;
  const name = hidden ? text("board.anonymous", { number }) : `${student.lastName} ${student.firstName}`;

  return (
    <Row>
      <RowHead className="full">
        <StudentLink student={student} name={name} />
        {student.schoolClass && <span className="sub">{student.schoolClass.name}</span>}
      </RowHead>
      <Cell label={text("reminders.day")} className="num">
        <Instant value={createdAt} />
      </Cell>
      <Cell label={text("reminders.channel")}>
        <Text id={`channel.said.${channel}`} />
      </Cell>
      <Cell label={text("participants.status")}>
        <ReminderState status={status} takenBack={takenBackAt !== null} />
        {takenBackAt && <TakenBack at={takenBackAt} by={takenBackBy} />}
        <MailWords reminder={data} />
        {status === "QUEUED" && <CancelReminder id={data.id} createdById={createdBy?.id ?? null} />}
        {data.mayTakeBack && <TakeBackReminder id={data.id} name={name} />}
      </Cell>
      <Cell label={text("home.support.why")} className="full">
        {need ? supportSentence(intl, need, new Date(createdAt)) : <NoData />}
        {!hidden && message !== "" && (
          <details className="reminder-message">
            <summary>
              <Text id="student.message" />
            </summary>
            <p>{message}</p>
          </details>
        )}
      </Cell>
      <Cell label={text("reminders.by")}>
        {createdBy ? `${createdBy.firstName} ${createdBy.lastName}` : <NoData />}
      </Cell>
    </Row>
  );
}
